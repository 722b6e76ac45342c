import { auditDiagnostics } from "../audit/diagnostics.js";
import type { Catalogue } from "../diagnostics/define.js";
import { engineDiagnostics } from "../engine/diagnostics.js";
import { dataDiagnostics } from "../engine/raw/diagnostics.js";
import { explainDiagnostics } from "../explain/diagnostics.js";
import { expressionDiagnostics } from "../expression/diagnostics.js";
import { scenarioDiagnostics } from "../fixtures/diagnostics.js";
import { initDiagnostics } from "../init/diagnostics.js";
import { languageDiagnostics } from "../language/diagnostics.js";
import { lineageDiagnostics } from "../lineage/diagnostics.js";
import { entityDiagnostics } from "../model/diagnostics/entities.js";
import { erasureDiagnostics } from "../model/diagnostics/erasures.js";
import { eventDiagnostics } from "../model/diagnostics/events.js";
import { fixtureDiagnostics } from "../model/diagnostics/fixtures.js";
import { identityDiagnostics } from "../model/diagnostics/identity.js";
import { overrideDiagnostics } from "../model/diagnostics/overrides.js";
import { relationshipDiagnostics } from "../model/diagnostics/relationships.js";
import { sourceDiagnostics } from "../model/diagnostics/sources.js";
import { traitDiagnostics } from "../model/diagnostics/traits.js";
import { nameDiagnostics, relationNameDiagnostics } from "../names/diagnostics.js";
import { outputDiagnostics } from "../output/diagnostics.js";
import { templateDiagnostics } from "../render/diagnostics.js";
import { syntaxDiagnostics } from "../syntax/diagnostics.js";
import { synthDiagnostics } from "../synth/diagnostics.js";
import { projectDiagnostics } from "./diagnostics.js";

/** Every catalogue of diagnostics, in the order of the stages. */
export const catalogues: readonly Catalogue[] = [
    projectDiagnostics,
    syntaxDiagnostics,
    languageDiagnostics,
    expressionDiagnostics,
    nameDiagnostics,
    relationNameDiagnostics,
    sourceDiagnostics,
    identityDiagnostics,
    erasureDiagnostics,
    overrideDiagnostics,
    entityDiagnostics,
    relationshipDiagnostics,
    eventDiagnostics,
    traitDiagnostics,
    fixtureDiagnostics,
    lineageDiagnostics,
    synthDiagnostics,
    templateDiagnostics,
    dataDiagnostics,
    engineDiagnostics,
    scenarioDiagnostics,
    outputDiagnostics,
    initDiagnostics,
    explainDiagnostics,
    auditDiagnostics,
];
