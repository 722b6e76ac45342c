/**
 * c360 as a library. `compile` reads a project; everything else takes a project without errors (`isSound`).
 *
 * @packageDocumentation
 */
export type { AuditReport } from "../audit/report.js";
export type { Diagnostic, Related, Severity } from "../diagnostics/diagnostic.js";
export type { Result } from "../diagnostics/result.js";
export { hasErrors } from "../diagnostics/result.js";
export type { FileBuild } from "../engine/build-file.js";
export type { BuildReport, BuiltRelation } from "../engine/build-warehouse.js";
export type { LoadedTable, RawInput } from "../engine/raw/load-raw.js";
export type { TestResult } from "../engine/test-result.js";
export type { Explanation as IdentityExplanation } from "../explain/explanation.js";
export type { FixtureFailure, FixtureResult } from "../fixtures/result.js";
export type { ColumnAdvice } from "../init/columns/column-advice.js";
export type { CustomerModel } from "../model/customer-model.js";
export type { Attribute, Entity, Pick, Trait } from "../model/entity.js";
export type { Event, Property } from "../model/event.js";
export type { Fixture } from "../model/fixture.js";
export type { IdentifierType, Identity } from "../model/identity.js";
export type { Source, SourceColumn, SourceTable } from "../model/source.js";
export type { SourceText } from "../text/source-text.js";
export type { Column } from "../warehouse/plan/column.js";
export type { Relation } from "../warehouse/plan/relation.js";
export type { Warehouse } from "../warehouse/plan/warehouse.js";
export { asOfText } from "./as-of.js";
export { type AuditOptions, audit } from "./audit.js";
export { type BuildProjectOptions, build } from "./build.js";
export { type CheckSummary, check } from "./check.js";
export { adviseColumns, type ColumnAdviceOptions } from "./columns.js";
export { type CompileOptions, compile } from "./compile.js";
export { type ExplainOptions, explain } from "./explain.js";
export { type Explanation, explainCode } from "./explain-code.js";
export { type GenerateOptions, type GenerateSummary, generate } from "./generate.js";
export { type ImportOptions, type ImportSummary, importSources } from "./import.js";
export { type InitOptions, type InitSummary, init } from "./init.js";
export {
    type ColumnFacts,
    type ColumnLineage,
    type ColumnSummary,
    type LineageAnswer,
    type LineageOptions,
    lineage,
    type RelationLineage,
} from "./lineage.js";
export { isSound, type Prepared, prepare, type SoundProject } from "./prepare.js";
export type { Project } from "./project.js";
export { type SynthesizeOptions, writeSynthetic } from "./synthesize.js";
export { type TestOptions, test } from "./test.js";
export { validate } from "./validate.js";
