/** Writes the tables of the last runs into the pages again: when their layout changed, and nothing was measured. */
import { identities, projects, publish, readResults } from "./document.js";

publish(projects, readResults(projects));
publish(identities, readResults(identities));
