import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import type { Declarations } from "../language/declarations.js";
import { checkRelationNames } from "../names/relation-registry.js";
import type { CustomerModel } from "./customer-model.js";
import type { Fixture } from "./fixture.js";
import { freeze } from "./freeze.js";
import type { Places } from "./places.js";
import { completeTables } from "./semantics/complete-tables.js";
import { besideIdentities, byName } from "./semantics/definitions.js";
import { analyzeEntities, analyzeEntityTraits } from "./semantics/entities.js";
import { analyzeErasures, checkErasures } from "./semantics/erasures.js";
import { analyzeEvent, checkLabels } from "./semantics/events.js";
import { analyzeFixture } from "./semantics/fixtures.js";
import type { FixtureFiles } from "./semantics/given-tables.js";
import { analyzeIdentity } from "./semantics/identities.js";
import { type Notebook, openNotebook, placeOf } from "./semantics/notebook.js";
import { checkObservations } from "./semantics/observations.js";
import { analyzeOverrides } from "./semantics/overrides.js";
import { absentProject, analyzeProject } from "./semantics/projects.js";
import { checkBuiltTables, checkRawTables } from "./semantics/raw-names.js";
import { relationsOf } from "./semantics/relations.js";
import { analyzeRelationship, checkDimensionColumns } from "./semantics/relationships.js";
import { analyzeSession } from "./semantics/sessions.js";
import { checkSnapshots } from "./semantics/snapshots.js";
import { analyzeSource } from "./semantics/sources.js";
import { checkLabelsRead } from "./semantics/wire-labels.js";

/** What the declarations mean. */
export interface Analysis {
    readonly model: CustomerModel;
    /** Sorted by name. */
    readonly fixtures: readonly Fixture[];
    readonly places: Places;
}

export interface AnalyzeOptions {
    /**
     * Some definitions were dropped because of errors of their own. What is only missing because of them is then not
     * reported: it would be the same error twice.
     */
    readonly incomplete?: boolean;
}

/**
 * Gives declarations their meaning: names looked up, expressions typed, defaults filled in, the model seen as a whole.
 *
 * @param files rows of fixtures, by path; which ones are needed, `fixtureFiles` tells
 * @returns the frozen model, with every list sorted by name whose order means nothing, so that files may be split and
 * renamed without a trace; it must not be built upon when a diagnostic is an error
 * @example
 * const { value, diagnostics } = analyze(decode(files).value);
 * value.model.entities.map(({ name }) => name) // ["customer", "product"]
 * diagnostics[0]?.message // crm.contacts has no column `emial`
 */
export function analyze(
    declarations: Declarations,
    files: FixtureFiles = new Map(),
    { incomplete = false }: AnalyzeOptions = {},
): Result<Analysis> {
    const notebook = openNotebook();
    const model = analyzeModel(declarations, notebook);
    const relations = relationsOf(model.whole);
    notebook.diagnostics.push(
        ...checkRelationNames(relations.map(({ name, origin }) => ({ name, span: placeOf(notebook, origin) }))),
    );
    checkBuiltTables(declarations.sources, relations, notebook);
    checkSnapshots(model.whole, notebook);
    checkErasures(model.whole, notebook);
    const surroundings = {
        tables: model.tables,
        identities: model.identities,
        relations: new Set(relations.map(({ name }) => name)),
        files,
    };
    const fixtures = declarations.fixtures.map((fixture) => analyzeFixture(fixture, surroundings, notebook));
    const value = freeze({ model: model.whole, fixtures: byName(fixtures) });
    const diagnostics = incomplete ? notebook.diagnostics.filter(isOwnFault) : notebook.diagnostics;
    return { value: { ...value, places: notebook.places }, diagnostics };
}

function analyzeModel(declarations: Declarations, notebook: Notebook) {
    const project = declarations.project && analyzeProject(declarations.project, notebook);
    const identities = new Map(
        declarations.identities.map((one) => [one.name.value, analyzeIdentity(one, project, notebook)] as const),
    );
    const alone = declarations.sources.map((one) => analyzeSource(one, project, notebook));
    checkRawTables(declarations.sources, notebook);
    const tables = completeTables(
        declarations.sources,
        alone.flatMap((source) => source.tables),
        identities,
        new Set(declarations.identities.flatMap(({ name, erasures }) => (erasures === undefined ? [] : [name.value]))),
        notebook,
    );
    const sources = alone.map((one) => ({
        ...one.source,
        tables: one.tables.map(({ path, table }) => tables.get(path)?.table ?? table),
    }));
    for (const one of declarations.identities) {
        const identity = identities.get(one.name.value);
        if (identity !== undefined) checkObservations(one, identity, [...tables.values()], notebook);
    }
    const asked = declarations.identities.flatMap((one) => {
        const identity = identities.get(one.name.value);
        if (identity === undefined) return [];
        const erasures = analyzeErasures(one, tables, notebook);
        return [{ ...identity, erasures, overrides: analyzeOverrides(one, tables, notebook) }];
    });
    const declared = besideIdentities(declarations.entities, declarations.identities, notebook);
    const entities = analyzeEntities(declared, { identities, tables, project }, notebook);
    // An entity that lost its name to an identity is declared all the same.
    const named = new Map([...declarations.entities.map((one) => [one.name.value, undefined] as const), ...entities]);
    const surroundings = { project, identities, tables, entities: named };
    const relationships = declarations.relationships.flatMap(
        (one) => analyzeRelationship(one, named, surroundings, notebook) ?? [],
    );
    const events = declarations.events.map((one) => ({
        event: analyzeEvent(one, surroundings, notebook),
        identityKnown: one.identity === undefined || identities.has(one.identity.value),
    }));
    checkLabels(declarations.events, notebook);
    checkLabelsRead(
        events.map(({ event }) => event),
        notebook,
    );
    const knownEvents = new Map(events.map((known) => [known.event.name, known] as const));
    const sessions = declarations.sessions.flatMap(
        (one) => analyzeSession(one, { project, identities, events: knownEvents }, notebook) ?? [],
    );
    const facts = {
        events: knownEvents,
        relationships: new Map([
            ...declarations.relationships.map((one) => [one.name.value, undefined] as const),
            ...relationships.map((one) => [one.name, one] as const),
        ]),
    };
    const described = analyzeEntityTraits(declared, entities, { identities, tables }, facts, notebook);
    checkDimensionColumns(relationships, described, notebook);
    const whole: CustomerModel = {
        project: project ?? absentProject,
        sources: byName(sources),
        identities: byName(asked),
        entities: byName(described),
        relationships: byName(relationships),
        events: byName(events.map(({ event }) => event)),
        sessions: byName(sessions),
    };
    return { whole, tables, identities };
}

/** Conclusions from what is nowhere declared: worth nothing when declarations were dropped. */
const fromAbsence = new Set([
    "names/unknown-table",
    "names/unknown-identity",
    "names/unknown-entity",
    "names/unknown-event",
    "names/unknown-relationship",
    "names/no-owners",
    "identity/unobserved-identifier",
    "identity/unique-identifier-without-source",
    "identity/isolated-identifier",
    "identity/idle-limit",
    "identity/idle-attach-only",
    "identity/idle-keep",
    "entities/history-without-log",
    "fixtures/unknown-identifier",
    "fixtures/unknown-relation",
]);
const isOwnFault = ({ code }: Diagnostic): boolean => !fromAbsence.has(code);
