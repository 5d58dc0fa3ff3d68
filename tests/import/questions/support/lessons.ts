/** Texts to read, as teachers have them in files, by their names. None is a list of questions. */
export const LESSONS: Readonly<Record<string, string>> = {
  'bread.md': `---
title: Bread
author: A. Baker
---

# Bread

What you need:

- flour
- water
- salt
`,
  'tides.md': `---
title: Tides
keywords: [moon, sea]
---

# Tides

The Moon draws the water of the sea towards it.

- Spring tides come at new and full moon.
- Neap tides come between them.

## When

Twice a day, about fifty minutes later each day.
`,
  'only-bullets.md': `# Packing list

- boots
- a map
- water for two days
`,
  'stars.md': `# Rules of the laboratory

* Wear goggles.
* Tie back long hair.
    - Also loose sleeves.
* Wash your hands.

# In an emergency

+ Shout.
+ Turn off the gas.
`,
  'steps.md': `# How to change a tyre

1. Loosen the nuts.
2. Lift the car.
   - Use the jack.
   - Never lie under it.
3. Take off the wheel.
4. Put on the other one.
`,
  'questions-as-headings.md': `# Photosynthesis

## What is it?

Plants make sugar of light, water and air. They do so in green parts of their cells.

## Where does it happen?

In the leaves, mostly. Cells of a leaf have

- chloroplasts
- vacuoles
- a wall

## Why does it matter?

Nearly all that lives eats what plants make.
`,
  'objectives.md': `---
title: "Week 3: Supply and demand"
---

## Objectives

After this week you can

- explain what moves a curve,
- tell a shift from a movement along it.

## To read

- Chapter 4
- Chapter 5, without the box on page 88

## To do

- [ ] Read both chapters
- [ ] Write down two questions
- [x] Join the group
`,
  'lettered.md': `# Three parts of a proof

A proof by induction has three parts:

a) the base, in which the claim is shown for the first number;
b) the hypothesis, in which it is taken to be true for some number;
c) the step, in which it follows for the next one.

Without the base nothing is shown: from “all numbers are equal to the next” the step follows, too, and it is false.

## An example

The sum of the first n odd numbers is the square of n. For one it is so. If it is so for n, then the next odd number is
two n plus one, and n squared plus two n plus one is the square of n plus one.
`,
  'check-yourself.md': `# The water cycle

Water evaporates from the sea, from lakes and from the leaves of plants. In the cold air above it becomes drops again,
which hang together in clouds. When they are heavy enough, they fall as rain or snow. Some of the water runs off to
rivers, some of it seeps into the ground, and much of it ends in the sea again.

The Sun drives the cycle. A drop stays in the air for about nine days, in the sea for thousands of years.

Where it rains is decided by winds and mountains: air that rises cools, and cold air holds less water. Behind a
mountain, where the air sinks, there is often a desert.

People change the cycle. Where forests are cut, less water goes back into the air; where streets are paved, less of it
seeps into the ground, and floods come sooner. Where rivers are dammed, a lake evaporates that was not there before,
and downstream the land is drier than it was.

How much there is stays the same: what a dinosaur drank is still here.

## Check yourself

1. What drives the cycle?
   a) the Moon
   b) the Sun

Answer: b
`,
  'code.md': `# Loops in Python

A loop repeats its body:

\`\`\`python
for number in range(3):
    print(number)
\`\`\`

- \`break\` ends it
- \`continue\` goes on with the next

Question: what does \`range(3)\` hold? Try it out before you read on.
`,
  'dialogue.md': `# At the market

A. Good morning! What would you like?

B. A kilo of apples, please.

A. Anything else?

B. No, thank you. How much is it?

A. Two euros.
`,
  'glossary.md': `# Words of the week

Photon
: a quantum of light

Quark
: a part of a proton

Tip: write each on a card.
`,
  'minutes.md': `---
title: Syllabus
date: 2024-09-02
---

# Syllabus

1. Introduction
2. Sources
   a. written
   b. oral
3. Method

| Week | Topic |
|------|-------|
| 1    | Introduction |
| 2    | Sources |

Points: 40 for the essay, 60 for the examination.
`,
  'receta.md': `---
title: La tortilla
lang: es
---

# La tortilla

Ingredientes:

- patatas
- huevos
- aceite

Preparación:

1. Pelar las patatas.
2. Freírlas despacio.
3. Batir los huevos.
`,
  'wald.md': `# Der Wald

Der Wald hat Stockwerke:

- die Krautschicht
- die Strauchschicht
- die Baumschicht

## Aufgabe des Försters

Er zählt die Bäume, und er sagt, welche gefällt werden.
`,
  'revolution.md': `# La Révolution

## Les causes

* la dette
* la faim
* les idées

## Les dates

1789 – prise de la Bastille
1792 – la République
1799 – Bonaparte
`,
  'urok.md': `---
title: Части речи
---

# Части речи

- существительное
- прилагательное
- глагол

Задание на дом: прочитать параграф 12.
`,
  'obsidian.md': `---
tags: [biology, cells]
---

> [!note] Before you begin
> Look again at [[Week 1]].

- **Nucleus**: holds the plan
- **Membrane**: lets in and out
    - water passes
    - salt does not

![[cell.png]]
`,
  'faq.md': `# Questions about the course

**When is the examination?**
In the last week of June.

**May I bring notes?**
One page, written by hand.

**What if I am ill?**
- Write to the office.
- Bring a letter from a doctor.
`,
  'discussion.md': `# Seminar 4

Think about these before we meet:

1. Why did the Republic end?
2. Could it have been saved?
3. Whom do you believe, Cicero or Caesar?

Bring one source for your view.
`,
};
