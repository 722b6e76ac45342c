import { kebabCase } from "./letter-case.js";
import type { RowSymbol } from "./vocabulary.js";

/** The module of a row, below `types/` and without its ending: `rows/dim-customer-360`. */
export const rowPath = ({ relation }: RowSymbol): string => `rows/${kebabCase(relation.name)}`;
