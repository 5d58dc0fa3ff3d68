/**
 * The words of CSL-JSON 1.0.2 (citation-style-language/schema, csl-data.json): its types of works, and its variables by
 * the form that their values have.
 */
export const CSL_TYPES: readonly string[] = (
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset ' +
  'document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation ' +
  'manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical ' +
  'personal_communication post post-weblog regulation report review review-book software song speech standard thesis ' +
  'treaty webpage'
).split(' ');

/** Lists of names. */
export const CSL_NAMES: ReadonlySet<string> = new Set(
  (
    'author chair collection-editor compiler composer container-author contributor curator director editor ' +
    'editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author ' +
    'performer producer recipient reviewed-author script-writer series-creator translator'
  ).split(' '),
);

/** Dates. */
export const CSL_DATES: ReadonlySet<string> = new Set(
  'accessed available-date event-date issued original-date submitted'.split(' '),
);

/** Texts and numbers, either of which may be written as the other. */
export const CSL_TEXTS: ReadonlySet<string> = new Set(
  (
    'abstract annote archive archive-place archive_collection archive_location authority call-number chapter-number ' +
    'citation-key citation-label citation-number collection-number collection-title container-title ' +
    'container-title-short dimensions division DOI edition event event-place event-title first-reference-note-number ' +
    'genre id ISBN ISSN issue journalAbbreviation jurisdiction keyword language locator medium note number ' +
    'number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first part ' +
    'part-number part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre ' +
    'reviewed-title scale section shortTitle source status supplement-number title title-short type URL version volume ' +
    'volume-title volume-title-short year-suffix'
  ).split(' '),
);
