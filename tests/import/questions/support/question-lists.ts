/** Lists of questions as teachers have them in files, by their names, and how many questions there are. */
export const QUESTION_LISTS: Readonly<Record<string, readonly [text: string, questions: number]>> = {
  'letters.txt': ['1. Capital of France?\na) London\n*b) Paris\n\n2. Capital of Spain?\n*a) Madrid\nb) Rome\n', 2],
  'answers-below.txt': [
    '1. Capital of France?\nA. London\nB. Paris\nAnswer: B\n\n2. How many legs has a spider?\nAnswer: 8\n',
    2,
  ],
  'key.txt': [
    'Test 4\n\n1. The largest planet?\na) Mars\nb) Jupiter\n\n2. The smallest?\na) Mercury\nb) Saturn\n\nAnswer key\n1. b\n2. a\n',
    2,
  ],
  'aiken.txt': ['What is wet?\nA. Water\nB. Sand\nANSWER: A\n\nWhat is dry?\nA. Water\nB. Sand\nANSWER: B\n', 2],
  'front-matter.md': [
    '---\ntitle: Quiz 1\nauthor: A. Teacher\n---\n\n# Quiz 1\n\n1. What is wet?\n   a) Sand\n   *b) Water\n\n2. What is dry?\n   *a) Sand\n   b) Water\n',
    2,
  ],
  'headings.md': [
    '# Week 2\n\n## Question 1\n\nWhat is wet?\n\n- [ ] Sand\n- [x] Water\n\n## Question 2\n\nWhich are prime?\n\n- [x] 2\n- [x] 3\n- [ ] 4\n',
    2,
  ],
  'boxes.md': ['# Quiz\n\n1. What is wet?\n- [ ] Sand\n- [x] Water\n\n2. What is dry?\n- [x] Sand\n- [ ] Water\n', 2],
  'boxes-unnumbered.md': ['What is wet?\n\n- [ ] Sand\n- [x] Water\n\nWhat is dry?\n\n- [x] Sand\n- [ ] Water\n', 2],
  'bullets.txt': ['1. Which is a metal?\n- wood\n+ iron\n\n2. Which floats?\n+ wood\n- iron\n', 2],
  'no-answers.txt': ['1. Which is a metal?\na) wood\nb) iron\n\n2. Which floats?\na) wood\nb) iron\n', 2],
  'essays-too.md': [
    '# Examination\n\n1. Which is a metal?\na) wood\n*b) iron\n\n2. True or false: iron floats.\nAnswer: false\n\n3. Explain why ships of iron float.\n\n4. Describe an experiment that shows it.\n',
    4,
  ],
  'bold.md': [
    '**1. Which is a metal?**\n\nA) wood\n\nB) iron\n\n**Answer: B**\n\n**2. Which floats?**\n\nA) wood\n\nB) iron\n\n**Answer: A**\n',
    2,
  ],
  'passage.txt': [
    'Read the text and answer the questions.\n\nThe fox had never seen a lion. When they met for the first time, he nearly died of fear. The second time he was still afraid, but not as much as before. The third time he was so bold that he went up to the lion and began to talk with him.\n\n1. What did the fox do the third time?\na) He ran.\n*b) He talked.\n\n2. When was he most afraid?\n*a) the first time\nb) the third time\n',
    2,
  ],
  'gaps.txt': ['1. The capital of France is ____.\nAnswer: Paris\n\n2. Water boils at ____ degrees.\nAnswer: 100\n', 2],
  'preguntas.md': [
    '# Cuestionario\n\nPregunta 1. ¿Capital de Francia?\na) Londres\nb) París\nRespuesta: b\n\nPregunta 2. ¿Capital de España?\na) Madrid\nb) Roma\nRespuesta: a\n',
    2,
  ],
  'fragen.txt': [
    'Frage 1: Was ist nass?\na) Sand\nb) Wasser\nAntwort: b\n\nFrage 2: Was ist trocken?\na) Sand\nb) Wasser\nAntwort: a\n',
    2,
  ],
  'questions.md': [
    '---\ntitle: Contrôle\nlang: fr\n---\n\n1) Capitale de la France ?\n   a) Londres\n   b) Paris\n   Réponse : b\n\n2) La Terre est plate. Vrai ou faux ?\n   Réponse : faux\n',
    2,
  ],
  'voprosy.txt': [
    '1. Столица Франции?\nа) Лондон\nб) Париж\nОтвет: б\n\n2. Столица Испании?\nа) Мадрид\nб) Рим\nОтвет: а\n',
    2,
  ],
  'points.txt': [
    'Question 1 (2 points)\nWhat is wet?\n1) Sand\n2) Water\nAnswer: 2\n\nQuestion 2 (1 point)\nWhat is dry?\n1) Sand\n2) Water\nAnswer: 1\n',
    2,
  ],
  'pairs.txt': [
    '1. Match each country with its capital.\na) Italy -> Rome\nb) Japan -> Tokyo\n\n2. Put in order: 1) spring 2) summer\nAnswer: spring, summer\n\n3. Which is largest?\na) Rome\n*b) Tokyo\n',
    3,
  ],
};
