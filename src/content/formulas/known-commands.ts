/** Commands of formulas that lessons use, without their backslashes: those that a misspelt one may mean. */
export const KNOWN_COMMANDS: readonly string[] = (
  'Alpha Beta Big Bigg Biggl Biggr Bigl Bigr Box Braket Complex Delta Finv Game Gamma Im Join Lambda Large ' +
  'Leftarrow Leftrightarrow Longleftrightarrow Longrightarrow Omega Overrightarrow Phi Pi Pr Psi Re Rightarrow ' +
  'Sigma Theta Uparrow Upsilon Vdash Vert Vvdash Xi abs acute aleph alpha amalg angl angle approx arccos ' +
  'arccot arcsin arctan arctg arg ast asymp atop backepsilon backslash bar bcancel because begin beta beth big ' +
  'bigcap bigcup bigg biggl biggr bigl bigodot bigoplus bigotimes bigr bigsqcup bigstar biguplus bigvee ' +
  'bigwedge binom blacklozenge blacksquare blacktriangle bm bmod boldsymbol bond bot bowtie boxed bra brace ' +
  'brack braket breve bullet cancel cancelto cap cdot cdots ce cfrac char check checkmark chi choose circ ' +
  'circledR circledS clubsuit colon coloneqq color colorbox complement cong coprod copyright cos cosh cot coth ' +
  'csc ctg cup dag dagger dashv dbinom ddag ddagger ddddot dddot ddot ddots deg degree delta det dfrac ' +
  'diamondsuit digamma dim displaystyle div dot dots dotsb dotsc dotso downarrow dv ell emptyset end epsilon ' +
  'eqqcolon equiv eta eth exists exp fbox flat forall frac frown gamma gcd ge genfrac geq geqslant gets gg ' +
  'gimel grave gtrsim hat hbar hcancel hdashline heartsuit hline hom hookrightarrow hphantom iff iiint iint ' +
  'imath impliedby implies in inf infty int iota jmath kappa ker ket lVert lambda land langle lbrace lceil ' +
  'ldots le left leftarrow leftrightarrow leftrightarrows leq leqslant lessgtr lesssim lfloor lg lgroup lim ' +
  'liminf limits limsup ll llbracket llcorner lmoustache ln lnot log longdiv longmapsto longrightarrow lor ' +
  'lozenge lrcorner ltimes lvert maltese mapsto mathbb mathbf mathbfit mathbin mathcal mathclap mathfrak ' +
  'mathit mathllap mathrel mathring mathrlap mathrm mathscr mathsf mathtt max mbox measuredangle mho mid ' +
  'middle min mod models mp mu nabla natural ncong ne nearrow neg negthinspace neq nexists ni nless nmid norm ' +
  'normalsize not notin nparallel nsim nu nvdash nwarrow odot oiint oint omega ominus operatorname oplus ' +
  'otimes over overbrace overbracket overgroup overleftarrow overleftharpoon overleftrightarrow overline ' +
  'overparen overrightarrow overrightharpoon overset parallel partial perp phantom phase phi pi pm pmod pounds ' +
  'prec prescript prime prod propto psi pu qquad qty quad rVert raise rangle rbrace rceil rfloor rgroup rho ' +
  'right rightarrow rightleftharpoons rightrightarrows rmoustache rrbracket rtimes rule rvert searrow sec ' +
  'setminus sharp sideset sigma sim simeq sin sinh smash smile sout spadesuit sqcap sqcup sqrt sqsubset ' +
  'sqsubseteq square stackrel star subset subseteq subsetneq substack succ succeq succsim sum sup supset ' +
  'supseteq surd swarrow tag tan tanh tau tbinom text textasciicircum textbf textcircled textcolor textit ' +
  'textsf textstyle texttt tfrac tg therefore theta tilde times tiny to top triangle twoheadrightarrow ' +
  'ulcorner underbar underbrace underbracket undergroup underleftarrow underleftrightarrow underline ' +
  'underparen underrightarrow underset uparrow updownarrow upsilon urcorner utilde vDash varepsilon varkappa ' +
  'varliminf varlimsup varnothing varphi varpi varrho varsigma vartheta vartriangle vcentcolon vcenter vdash ' +
  'vdots vec vee verb vert vphantom wedge widecheck widehat wideparen widetilde wp wr xRightarrow xcancel ' +
  'xhookrightarrow xi xleftarrow xleftrightarrow xlongequal xmapsto xrightarrow xrightleftharpoons yen zeta'
).split(' ');

/** What is in the braces of `\begin{…}`. */
export const KNOWN_ENVIRONMENTS: readonly string[] = (
  'Bmatrix CD Vmatrix align align* alignat aligned alignedat array bmatrix cases darray dcases equation ' +
  'equation* gather gather* gathered matrix multline pmatrix pmatrix* rcases smallmatrix split subarray ' +
  'vmatrix'
).split(' ');
