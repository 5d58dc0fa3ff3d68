// Generated from src/definition/schema and src/questions/*/schema.ts by `npm run generate`; do not edit.
export const moduleShapes = {
 "root": {
  "kind": "settings",
  "fields": {
   "$schema": {
    "kind": "value"
   },
   "format": {
    "kind": "value"
   },
   "namespace": {
    "kind": "value"
   },
   "id": {
    "kind": "value"
   },
   "version": {
    "kind": "value"
   },
   "language": {
    "kind": "value"
   },
   "title": {
    "kind": "text",
    "written": "line"
   },
   "summary": {
    "kind": "text",
    "written": "line"
   },
   "subtitle": {
    "kind": "text",
    "written": "line"
   },
   "level": {
    "kind": "text",
    "written": "line"
   },
   "keywords": {
    "kind": "list",
    "by": "value",
    "items": {
     "kind": "text",
     "written": "line"
    }
   },
   "estimatedMinutes": {
    "kind": "value"
   },
   "contentNotes": {
    "kind": "list",
    "by": "value",
    "items": {
     "kind": "text",
     "written": "paragraphs"
    }
   },
   "published": {
    "kind": "value"
   },
   "sequential": {
    "kind": "value"
   },
   "authors": {
    "kind": "list",
    "by": {
     "field": "name"
    },
    "items": {
     "kind": "named",
     "name": "Author"
    }
   },
   "license": {
    "kind": "named",
    "name": "License"
   },
   "objectives": {
    "kind": "list",
    "by": "id",
    "items": {
     "kind": "named",
     "name": "Objective"
    }
   },
   "people": {
    "kind": "list",
    "by": "id",
    "items": {
     "kind": "named",
     "name": "Person"
    }
   },
   "glossary": {
    "kind": "list",
    "by": "id",
    "items": {
     "kind": "named",
     "name": "Term"
    }
   },
   "sources": {
    "kind": "list",
    "by": "id",
    "items": {
     "kind": "named",
     "name": "Source"
    }
   },
   "assets": {
    "kind": "list",
    "by": "id",
    "items": {
     "kind": "named",
     "name": "Asset"
    }
   },
   "rubrics": {
    "kind": "list",
    "by": "id",
    "items": {
     "kind": "named",
     "name": "Rubric"
    }
   },
   "instructor": {
    "kind": "named",
    "name": "InstructorNotes"
   },
   "activities": {
    "kind": "list",
    "by": "id",
    "items": {
     "kind": "named",
     "name": "Activity"
    }
   },
   "retired": {
    "kind": "list",
    "by": "id",
    "items": {
     "kind": "settings",
     "fields": {
      "id": {
       "kind": "value"
      },
      "now": {
       "kind": "value"
      }
     }
    }
   }
  }
 },
 "named": {
  "Activity": {
   "kind": "types",
   "of": {
    "reading": {
     "kind": "named",
     "name": "Reading"
    },
    "excerpt": {
     "kind": "named",
     "name": "Excerpt"
    },
    "dataset": {
     "kind": "named",
     "name": "Dataset"
    },
    "timeline": {
     "kind": "named",
     "name": "Timeline"
    },
    "discussion": {
     "kind": "named",
     "name": "Discussion"
    },
    "assignment": {
     "kind": "named",
     "name": "Assignment"
    },
    "quiz": {
     "kind": "named",
     "name": "Quiz"
    },
    "link": {
     "kind": "named",
     "name": "Link"
    },
    "tool": {
     "kind": "named",
     "name": "Tool"
    }
   }
  },
  "Completion": {
   "kind": "either",
   "object": {
    "kind": "value"
   },
   "other": {
    "kind": "value"
   }
  },
  "Reading": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "minutes": {
     "kind": "value"
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "audience": {
     "kind": "value"
    },
    "optional": {
     "kind": "value"
    },
    "completion": {
     "kind": "named",
     "name": "Completion"
    },
    "body": {
     "kind": "text",
     "written": "markdown"
    }
   }
  },
  "Excerpt": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "minutes": {
     "kind": "value"
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "audience": {
     "kind": "value"
    },
    "optional": {
     "kind": "value"
    },
    "completion": {
     "kind": "named",
     "name": "Completion"
    },
    "intro": {
     "kind": "text",
     "written": "markdown"
    },
    "source": {
     "kind": "reference",
     "to": "sources"
    },
    "locator": {
     "kind": "settings",
     "fields": {
      "page": {
       "kind": "text",
       "written": "line"
      },
      "note": {
       "kind": "text",
       "written": "line"
      }
     }
    },
    "provenance": {
     "kind": "settings",
     "fields": {
      "genre": {
       "kind": "text",
       "written": "line"
      },
      "created": {
       "kind": "value"
      },
      "dateText": {
       "kind": "text",
       "written": "line"
      },
      "place": {
       "kind": "text",
       "written": "line"
      },
      "audience": {
       "kind": "text",
       "written": "line"
      },
      "repository": {
       "kind": "text",
       "written": "line"
      },
      "callNumber": {
       "kind": "text",
       "written": "line"
      },
      "language": {
       "kind": "value"
      },
      "transmission": {
       "kind": "text",
       "written": "line"
      },
      "translator": {
       "kind": "text",
       "written": "line"
      }
     }
    },
    "passages": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "named",
      "name": "Passage"
     }
    },
    "annotations": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "quote": {
        "kind": "text",
        "written": "line"
       },
       "note": {
        "kind": "text",
        "written": "inline"
       }
      }
     }
    },
    "sourcing": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "text": {
        "kind": "text",
        "written": "inline"
       }
      }
     }
    },
    "rights": {
     "kind": "value"
    }
   }
  },
  "Passage": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "kind": {
     "kind": "value"
    },
    "speaker": {
     "kind": "reference",
     "to": "people"
    },
    "text": {
     "kind": "text",
     "written": "paragraphs"
    },
    "original": {
     "kind": "settings",
     "fields": {
      "language": {
       "kind": "value"
      },
      "text": {
       "kind": "text",
       "written": "paragraphs"
      }
     }
    }
   }
  },
  "Dataset": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "minutes": {
     "kind": "value"
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "audience": {
     "kind": "value"
    },
    "optional": {
     "kind": "value"
    },
    "completion": {
     "kind": "named",
     "name": "Completion"
    },
    "columns": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "title": {
        "kind": "text",
        "written": "line"
       },
       "unit": {
        "kind": "text",
        "written": "line"
       },
       "type": {
        "kind": "value"
       }
      }
     }
    },
    "rows": {
     "kind": "list",
     "by": {
      "firstOf": "columns"
     },
     "items": {
      "kind": "settings",
      "fields": {},
      "rest": {
       "kind": "value"
      }
     }
    },
    "chart": {
     "kind": "settings",
     "fields": {
      "kind": {
       "kind": "value"
      },
      "x": {
       "kind": "reference",
       "to": "columns"
      },
      "y": {
       "kind": "list",
       "by": "value",
       "items": {
        "kind": "reference",
        "to": "columns"
       }
      },
      "alt": {
       "kind": "text",
       "written": "line"
      }
     }
    },
    "source": {
     "kind": "reference",
     "to": "sources"
    },
    "locator": {
     "kind": "settings",
     "fields": {
      "page": {
       "kind": "text",
       "written": "line"
      },
      "note": {
       "kind": "text",
       "written": "line"
      }
     }
    },
    "note": {
     "kind": "text",
     "written": "inline"
    }
   }
  },
  "Timeline": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "minutes": {
     "kind": "value"
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "audience": {
     "kind": "value"
    },
    "optional": {
     "kind": "value"
    },
    "completion": {
     "kind": "named",
     "name": "Completion"
    },
    "intro": {
     "kind": "text",
     "written": "markdown"
    },
    "events": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "date": {
        "kind": "value"
       },
       "dateText": {
        "kind": "text",
        "written": "line"
       },
       "title": {
        "kind": "text",
        "written": "line"
       },
       "text": {
        "kind": "text",
        "written": "markdown"
       },
       "source": {
        "kind": "reference",
        "to": "sources"
       }
      }
     }
    }
   }
  },
  "Discussion": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "minutes": {
     "kind": "value"
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "audience": {
     "kind": "value"
    },
    "optional": {
     "kind": "value"
    },
    "completion": {
     "kind": "named",
     "name": "Completion"
    },
    "prompt": {
     "kind": "text",
     "written": "markdown"
    },
    "guidance": {
     "kind": "text",
     "written": "markdown"
    },
    "style": {
     "kind": "value"
    },
    "requireInitialPost": {
     "kind": "value"
    },
    "grading": {
     "kind": "settings",
     "fields": {
      "points": {
       "kind": "value"
      },
      "rubric": {
       "kind": "reference",
       "to": "rubrics"
      }
     }
    }
   }
  },
  "Assignment": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "minutes": {
     "kind": "value"
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "audience": {
     "kind": "value"
    },
    "optional": {
     "kind": "value"
    },
    "completion": {
     "kind": "named",
     "name": "Completion"
    },
    "prompt": {
     "kind": "text",
     "written": "markdown"
    },
    "submission": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "value"
     }
    },
    "points": {
     "kind": "value"
    },
    "rubric": {
     "kind": "reference",
     "to": "rubrics"
    }
   }
  },
  "Link": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "minutes": {
     "kind": "value"
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "audience": {
     "kind": "value"
    },
    "optional": {
     "kind": "value"
    },
    "completion": {
     "kind": "named",
     "name": "Completion"
    },
    "url": {
     "kind": "value"
    },
    "description": {
     "kind": "text",
     "written": "markdown"
    }
   }
  },
  "Tool": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "minutes": {
     "kind": "value"
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "audience": {
     "kind": "value"
    },
    "optional": {
     "kind": "value"
    },
    "completion": {
     "kind": "named",
     "name": "Completion"
    },
    "url": {
     "kind": "value"
    },
    "description": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "parameters": {
     "kind": "list",
     "by": {
      "before": "="
     },
     "items": {
      "kind": "value"
     }
    },
    "opens": {
     "kind": "value"
    }
   }
  },
  "Quiz": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "minutes": {
     "kind": "value"
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "audience": {
     "kind": "value"
    },
    "optional": {
     "kind": "value"
    },
    "completion": {
     "kind": "named",
     "name": "Completion"
    },
    "intro": {
     "kind": "text",
     "written": "markdown"
    },
    "purpose": {
     "kind": "value"
    },
    "settings": {
     "kind": "named",
     "name": "QuizSettings"
    },
    "questions": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "named",
      "name": "QuizEntry"
     },
     "roam": "questions"
    }
   }
  },
  "QuizSettings": {
   "kind": "settings",
   "fields": {
    "attempts": {
     "kind": "value"
    },
    "timeLimitMinutes": {
     "kind": "value"
    },
    "passPercent": {
     "kind": "value"
    },
    "shuffleQuestions": {
     "kind": "value"
    },
    "shuffleChoices": {
     "kind": "value"
    },
    "feedback": {
     "kind": "value"
    },
    "revealAnswers": {
     "kind": "value"
    },
    "keep": {
     "kind": "value"
    }
   }
  },
  "QuizEntry": {
   "kind": "types",
   "of": {
    "choice": {
     "kind": "named",
     "name": "Choice"
    },
    "multiple-response": {
     "kind": "named",
     "name": "MultipleResponse"
    },
    "true-false": {
     "kind": "named",
     "name": "TrueFalse"
    },
    "short-answer": {
     "kind": "named",
     "name": "ShortAnswer"
    },
    "numeric": {
     "kind": "named",
     "name": "Numeric"
    },
    "matching": {
     "kind": "named",
     "name": "Matching"
    },
    "categorize": {
     "kind": "named",
     "name": "Categorize"
    },
    "ordering": {
     "kind": "named",
     "name": "Ordering"
    },
    "cloze": {
     "kind": "named",
     "name": "Cloze"
    },
    "evidence": {
     "kind": "named",
     "name": "Evidence"
    },
    "essay": {
     "kind": "named",
     "name": "Essay"
    },
    "pool": {
     "kind": "named",
     "name": "Pool"
    }
   }
  },
  "Question": {
   "kind": "types",
   "of": {
    "choice": {
     "kind": "named",
     "name": "Choice"
    },
    "multiple-response": {
     "kind": "named",
     "name": "MultipleResponse"
    },
    "true-false": {
     "kind": "named",
     "name": "TrueFalse"
    },
    "short-answer": {
     "kind": "named",
     "name": "ShortAnswer"
    },
    "numeric": {
     "kind": "named",
     "name": "Numeric"
    },
    "matching": {
     "kind": "named",
     "name": "Matching"
    },
    "categorize": {
     "kind": "named",
     "name": "Categorize"
    },
    "ordering": {
     "kind": "named",
     "name": "Ordering"
    },
    "cloze": {
     "kind": "named",
     "name": "Cloze"
    },
    "evidence": {
     "kind": "named",
     "name": "Evidence"
    },
    "essay": {
     "kind": "named",
     "name": "Essay"
    }
   }
  },
  "Pool": {
   "kind": "settings",
   "fields": {
    "type": {
     "kind": "value"
    },
    "id": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "draw": {
     "kind": "value"
    },
    "pointsEach": {
     "kind": "value"
    },
    "questions": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "named",
      "name": "Question"
     },
     "roam": "questions"
    }
   }
  },
  "QuestionFeedback": {
   "kind": "settings",
   "fields": {
    "correct": {
     "kind": "text",
     "written": "markdown"
    },
    "incorrect": {
     "kind": "text",
     "written": "markdown"
    },
    "general": {
     "kind": "text",
     "written": "markdown"
    }
   }
  },
  "Choice": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "choices": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "text": {
        "kind": "text",
        "written": "inline"
       },
       "correct": {
        "kind": "value"
       },
       "keepPlace": {
        "kind": "value"
       },
       "feedback": {
        "kind": "text",
        "written": "inline"
       }
      }
     }
    },
    "shuffleChoices": {
     "kind": "value"
    }
   }
  },
  "MultipleResponse": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "choices": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "text": {
        "kind": "text",
        "written": "inline"
       },
       "correct": {
        "kind": "value"
       },
       "keepPlace": {
        "kind": "value"
       },
       "feedback": {
        "kind": "text",
        "written": "inline"
       }
      }
     }
    },
    "shuffleChoices": {
     "kind": "value"
    }
   }
  },
  "TrueFalse": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "answer": {
     "kind": "value"
    }
   }
  },
  "ShortAnswer": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "accept": {
     "kind": "list",
     "by": {
      "field": "text"
     },
     "items": {
      "kind": "either",
      "object": {
       "kind": "settings",
       "fields": {
        "text": {
         "kind": "text",
         "written": "line"
        },
        "credit": {
         "kind": "value"
        },
        "feedback": {
         "kind": "text",
         "written": "markdown"
        }
       }
      },
      "other": {
       "kind": "text",
       "written": "line"
      }
     }
    },
    "caseSensitive": {
     "kind": "value"
    }
   }
  },
  "Numeric": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "answer": {
     "kind": "value"
    },
    "tolerance": {
     "kind": "either",
     "object": {
      "kind": "settings",
      "fields": {
       "percent": {
        "kind": "value"
       },
       "significantFigures": {
        "kind": "value"
       }
      }
     },
     "other": {
      "kind": "value"
     }
    },
    "range": {
     "kind": "value"
    },
    "answers": {
     "kind": "list",
     "by": "whole",
     "items": {
      "kind": "settings",
      "fields": {
       "answer": {
        "kind": "value"
       },
       "tolerance": {
        "kind": "either",
        "object": {
         "kind": "settings",
         "fields": {
          "percent": {
           "kind": "value"
          },
          "significantFigures": {
           "kind": "value"
          }
         }
        },
        "other": {
         "kind": "value"
        }
       },
       "range": {
        "kind": "value"
       },
       "credit": {
        "kind": "value"
       },
       "feedback": {
        "kind": "text",
        "written": "markdown"
       }
      }
     }
    },
    "unit": {
     "kind": "text",
     "written": "line"
    }
   }
  },
  "Matching": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "pairs": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "prompt": {
        "kind": "text",
        "written": "inline"
       },
       "match": {
        "kind": "text",
        "written": "line"
       }
      }
     }
    },
    "distractors": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "text",
      "written": "line"
     }
    }
   }
  },
  "Categorize": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "categories": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "title": {
        "kind": "text",
        "written": "line"
       }
      }
     }
    },
    "items": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "text": {
        "kind": "text",
        "written": "inline"
       },
       "category": {
        "kind": "reference",
        "to": "categories"
       }
      }
     }
    }
   }
  },
  "Ordering": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "items": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "text": {
        "kind": "text",
        "written": "inline"
       }
      }
     },
     "ordered": true
    }
   }
  },
  "Cloze": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "text": {
     "kind": "text",
     "written": "markdown",
     "gapsOf": "gaps"
    },
    "gaps": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "accept": {
        "kind": "list",
        "by": "value",
        "items": {
         "kind": "text",
         "written": "line"
        }
       },
       "options": {
        "kind": "list",
        "by": "value",
        "items": {
         "kind": "text",
         "written": "line"
        }
       },
       "answer": {
        "kind": "text",
        "written": "line"
       }
      }
     }
    }
   }
  },
  "Evidence": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "candidates": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "quote": {
        "kind": "text",
        "written": "line"
       },
       "correct": {
        "kind": "value"
       }
      }
     }
    }
   }
  },
  "Essay": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "type": {
     "kind": "value"
    },
    "stem": {
     "kind": "text",
     "written": "markdown"
    },
    "points": {
     "kind": "value"
    },
    "feedback": {
     "kind": "named",
     "name": "QuestionFeedback"
    },
    "hint": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": "whole",
      "items": {
       "kind": "text",
       "written": "inline"
      }
     },
     "other": {
      "kind": "text",
      "written": "inline"
     }
    },
    "objectives": {
     "kind": "list",
     "by": "value",
     "items": {
      "kind": "reference",
      "to": "objectives"
     }
    },
    "excerpt": {
     "kind": "reference",
     "to": "activities"
    },
    "guidance": {
     "kind": "text",
     "written": "markdown"
    },
    "modelAnswer": {
     "kind": "text",
     "written": "markdown"
    },
    "rubric": {
     "kind": "reference",
     "to": "rubrics"
    },
    "words": {
     "kind": "settings",
     "fields": {
      "min": {
       "kind": "value"
      },
      "max": {
       "kind": "value"
      }
     }
    }
   }
  },
  "Author": {
   "kind": "settings",
   "fields": {
    "name": {
     "kind": "text",
     "written": "line"
    },
    "affiliation": {
     "kind": "text",
     "written": "line"
    },
    "url": {
     "kind": "value"
    }
   }
  },
  "License": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "text",
     "written": "line"
    },
    "holder": {
     "kind": "text",
     "written": "line"
    },
    "year": {
     "kind": "value"
    },
    "url": {
     "kind": "value"
    }
   }
  },
  "Objective": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "text": {
     "kind": "text",
     "written": "inline"
    }
   }
  },
  "Person": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "name": {
     "kind": "text",
     "written": "line"
    },
    "original": {
     "kind": "text",
     "written": "line"
    },
    "role": {
     "kind": "text",
     "written": "line"
    },
    "dates": {
     "kind": "text",
     "written": "line"
    },
    "note": {
     "kind": "text",
     "written": "inline"
    }
   }
  },
  "Term": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "term": {
     "kind": "text",
     "written": "line"
    },
    "original": {
     "kind": "text",
     "written": "line"
    },
    "definition": {
     "kind": "text",
     "written": "markdown"
    }
   }
  },
  "Source": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "csl": {
     "kind": "settings",
     "fields": {
      "type": {
       "kind": "value"
      },
      "title": {
       "kind": "value"
      }
     },
     "rest": {
      "kind": "value"
     }
    },
    "maxQuotedWords": {
     "kind": "value"
    }
   }
  },
  "Asset": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "file": {
     "kind": "value"
    },
    "url": {
     "kind": "value"
    },
    "provider": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "seconds": {
     "kind": "value"
    },
    "poster": {
     "kind": "reference",
     "to": "assets"
    },
    "alt": {
     "kind": "text",
     "written": "line"
    },
    "decorative": {
     "kind": "value"
    },
    "caption": {
     "kind": "text",
     "written": "inline"
    },
    "credit": {
     "kind": "text",
     "written": "line"
    },
    "license": {
     "kind": "text",
     "written": "line"
    },
    "longDescription": {
     "kind": "text",
     "written": "markdown"
    },
    "captions": {
     "kind": "either",
     "list": {
      "kind": "list",
      "by": {
       "field": "language"
      },
      "items": {
       "kind": "value"
      }
     },
     "other": {
      "kind": "value"
     }
    },
    "transcript": {
     "kind": "text",
     "written": "markdown"
    }
   }
  },
  "Rubric": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "criteria": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "named",
      "name": "RubricCriterion"
     }
    }
   }
  },
  "RubricCriterion": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "description": {
     "kind": "text",
     "written": "inline"
    },
    "levels": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "named",
      "name": "RubricLevel"
     },
     "ordered": true
    }
   }
  },
  "RubricLevel": {
   "kind": "settings",
   "fields": {
    "id": {
     "kind": "value"
    },
    "title": {
     "kind": "text",
     "written": "line"
    },
    "points": {
     "kind": "value"
    },
    "description": {
     "kind": "text",
     "written": "inline"
    }
   }
  },
  "InstructorNotes": {
   "kind": "settings",
   "fields": {
    "guide": {
     "kind": "text",
     "written": "markdown"
    },
    "lessonPlan": {
     "kind": "list",
     "by": "id",
     "items": {
      "kind": "settings",
      "fields": {
       "id": {
        "kind": "value"
       },
       "minutes": {
        "kind": "value"
       },
       "activity": {
        "kind": "text",
        "written": "line"
       },
       "what": {
        "kind": "text",
        "written": "inline"
       }
      }
     }
    }
   }
  }
 }
} as const;

export const unitShapes = {
 "root": {
  "kind": "settings",
  "fields": {
   "$schema": {
    "kind": "value"
   },
   "format": {
    "kind": "value"
   },
   "namespace": {
    "kind": "value"
   },
   "id": {
    "kind": "value"
   },
   "version": {
    "kind": "value"
   },
   "language": {
    "kind": "value"
   },
   "title": {
    "kind": "text",
    "written": "line"
   },
   "summary": {
    "kind": "text",
    "written": "line"
   },
   "sequential": {
    "kind": "value"
   },
   "modules": {
    "kind": "list",
    "by": "value",
    "items": {
     "kind": "value"
    }
   }
  }
 },
 "named": {}
} as const;
