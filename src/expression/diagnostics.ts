import { defineDiagnostics } from "../diagnostics/define.js";
import { syntaxRules } from "./syntax-rules.js";
import { typeRules } from "./type-rules.js";
import { valueRules } from "./value-rules.js";

/** Everything that can be wrong with an expression: how it is written, what it is about, which values it names. */
export const expressionDiagnostics = defineDiagnostics("expression", { ...syntaxRules, ...typeRules, ...valueRules });
