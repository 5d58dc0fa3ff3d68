/**
 * The first signs of what MathJax typesets on a platform's page, where an author wrote words: `$$5 and $$6`, `\\(a\\)`,
 * `\\begin{a}`; and `\\$`, of which it takes the backslash away (Moodle 5.1.3, MathJax 3.2.2).
 */
export const TEX_IN_WORDS = /\\(?=[()[\]$]|begin\{|(?:eq)?ref\{)|\$(?=\$)/;
