/** Writes the tables of the last run into the pages again: when their layout changed, and nothing was measured. */
import { publish, readResults } from "./document.js";

publish(readResults());
