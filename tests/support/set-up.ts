/* Runs before each file. What is to happen once in a worker is in a module of its own. */

import './bytes-as-bytes.ts';
