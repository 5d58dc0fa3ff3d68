// Generated from src/definition/schema and src/questions/*/schema.ts by `npm run generate`; do not edit.
export const schemaFields = {
 "Author": {
  "name": {
   "kind": "words",
   "longest": 255,
   "isNeeded": true
  },
  "affiliation": {
   "kind": "words",
   "longest": 255
  },
  "url": {
   "kind": "address",
   "longest": 2000
  }
 },
 "Objective": {
  "text": {
   "kind": "markdown",
   "isNeeded": true
  }
 },
 "Person": {
  "name": {
   "kind": "words",
   "longest": 255,
   "isNeeded": true
  },
  "original": {
   "kind": "words",
   "longest": 255
  },
  "role": {
   "kind": "words",
   "longest": 255
  },
  "dates": {
   "kind": "words",
   "longest": 64
  },
  "note": {
   "kind": "markdown"
  }
 },
 "Term": {
  "term": {
   "kind": "words",
   "longest": 255,
   "isNeeded": true
  },
  "original": {
   "kind": "words",
   "longest": 255
  },
  "definition": {
   "kind": "markdown",
   "isNeeded": true
  }
 },
 "Level": {
  "title": {
   "kind": "words",
   "longest": 255,
   "isNeeded": true
  },
  "points": {
   "kind": "number",
   "least": 0,
   "most": 1000,
   "isNeeded": true
  },
  "description": {
   "kind": "markdown"
  }
 },
 "Locator": {
  "page": {
   "kind": "words",
   "longest": 64
  },
  "note": {
   "kind": "words",
   "longest": 64
  }
 },
 "Provenance": {
  "genre": {
   "kind": "words",
   "longest": 255,
   "isNeeded": true,
   "isOpen": true
  },
  "created": {
   "kind": "words",
   "longest": 64,
   "isNeeded": true,
   "isOpen": true
  },
  "dateText": {
   "kind": "words",
   "longest": 64
  },
  "place": {
   "kind": "words",
   "longest": 255
  },
  "audience": {
   "kind": "words",
   "longest": 255
  },
  "repository": {
   "kind": "words",
   "longest": 255
  },
  "callNumber": {
   "kind": "words",
   "longest": 255
  },
  "language": {
   "kind": "language",
   "longest": 35,
   "isNeeded": true,
   "isOpen": true
  },
  "transmission": {
   "kind": "paragraph",
   "longest": 1000
  },
  "translator": {
   "kind": "words",
   "longest": 255
  }
 },
 "Rights": {
  "basis": {
   "kind": "one",
   "isNeeded": true,
   "isOpen": true,
   "of": [
    "quotation",
    "public-domain",
    "licensed",
    "permission"
   ]
  },
  "statement": {
   "kind": "paragraph",
   "longest": 1000,
   "isNeeded": true,
   "isOpen": true
  }
 },
 "Note": {
  "quote": {
   "kind": "paragraph",
   "longest": 500,
   "isNeeded": true
  },
  "note": {
   "kind": "markdown",
   "isNeeded": true
  }
 },
 "Asking": {
  "text": {
   "kind": "markdown",
   "isNeeded": true
  }
 },
 "Event": {
  "date": {
   "kind": "words",
   "longest": 64,
   "isNeeded": true
  },
  "dateText": {
   "kind": "words",
   "longest": 64
  },
  "title": {
   "kind": "words",
   "longest": 255,
   "isNeeded": true
  },
  "text": {
   "kind": "markdown"
  },
  "source": {
   "kind": "reference",
   "longest": 64,
   "list": "sources"
  }
 },
 "Tool": {
  "url": {
   "kind": "address",
   "longest": 2000,
   "isNeeded": true
  },
  "description": {
   "kind": "markdown",
   "isNeeded": true,
   "isOpen": true
  },
  "points": {
   "kind": "number",
   "most": 1000
  },
  "parameters": {
   "kind": "lines"
  },
  "opens": {
   "kind": "one",
   "of": [
    "embedded",
    "window"
   ],
   "usual": "embedded"
  }
 },
 "Settings": {
  "attempts": {
   "kind": "own"
  },
  "timeLimitMinutes": {
   "kind": "number",
   "least": 1,
   "most": 1440
  },
  "passPercent": {
   "kind": "number",
   "least": 0,
   "most": 100
  },
  "shuffleQuestions": {
   "kind": "check"
  },
  "shuffleChoices": {
   "kind": "check"
  },
  "feedback": {
   "kind": "one",
   "of": [
    "immediate",
    "after-submission",
    "after-last-attempt",
    "never"
   ],
   "usual": "after-submission"
  },
  "revealAnswers": {
   "kind": "one",
   "of": [
    "after-submission",
    "after-last-attempt",
    "never"
   ]
  },
  "keep": {
   "kind": "one",
   "of": [
    "highest",
    "latest",
    "average"
   ],
   "usual": "highest"
  }
 },
 "Step": {
  "minutes": {
   "kind": "number",
   "least": 1,
   "most": 600,
   "isNeeded": true
  },
  "activity": {
   "kind": "words",
   "longest": 255,
   "isNeeded": true
  },
  "what": {
   "kind": "markdown",
   "isNeeded": true
  }
 }
} as const;
