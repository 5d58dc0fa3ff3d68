/** The releases of Moodle in which something was seen to happen; explanations begin with it. */
export const SEEN = 'Observed in Moodle 4.4';
export const SEEN_LATER = 'Observed in Moodle 4.4 and 4.5';
