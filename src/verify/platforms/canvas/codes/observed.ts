/** How it is known what Canvas does; explanations begin with it. */
export const RAN = "Observed by running Canvas's import code";
export const READ = "Read in Canvas's source";
