import type { IdentifierGroupDeclaration, IdentifierTextDeclaration } from "../../language/expectation.js";
import type { FixtureDeclaration } from "../../language/fixture.js";
import type { GivenDeclaration } from "../../language/given.js";
import type { Text } from "../../language/located.js";
import { nearest } from "../../text/nearest.js";
import { fixtureDiagnostics } from "../diagnostics/fixtures.js";
import type { ExpectedRelation, Fixture, GivenTable, IdentifierGroup } from "../fixture.js";
import type { Identity } from "../identity.js";
import { sentenceOf } from "./describe.js";
import { type FixtureFiles, givenTable } from "./given-tables.js";
import { findIdentity, hasIdentifier } from "./known-identity.js";
import type { KnownTables } from "./known-table.js";
import { define, type Notebook } from "./notebook.js";

/** What scenarios refer to. */
export interface FixtureSurroundings {
    readonly tables: KnownTables;
    readonly identities: ReadonlyMap<string, Identity>;
    /** Names of all relations of the warehouse. */
    readonly relations: ReadonlySet<string>;
    readonly files: FixtureFiles;
}

/** A scenario. Columns of expected relations are looked at when the warehouse is planned. */
export function analyzeFixture(
    declaration: FixtureDeclaration,
    surroundings: FixtureSurroundings,
    notebook: Notebook,
): Fixture {
    const { name, description, earlier = [], as_of, given, expect } = declaration;
    checkOrder([...earlier.map((delivery) => delivery.as_of), as_of], notebook);
    const givenTables = (declared: readonly GivenDeclaration[]): readonly GivenTable[] =>
        declared.flatMap((table) => givenTable(table, surroundings.tables, surroundings.files, notebook) ?? []);
    const groups = (declared: readonly IdentifierGroupDeclaration[]): readonly IdentifierGroup[] =>
        declared.flatMap((group) => identifierGroup(group, surroundings.identities, notebook) ?? []);
    return {
        name: name.value,
        description: description?.value ?? sentenceOf(name.value),
        earlier: earlier.map((delivery) => ({
            asOf: delivery.as_of.value,
            given: givenTables(delivery.given),
        })),
        asOf: as_of.value,
        given: givenTables(given),
        together: groups(expect.together),
        apart: groups(expect.apart),
        relations: expect.relations.flatMap((expected): ExpectedRelation[] => {
            const relation = expected.relation.value;
            if (!surroundings.relations.has(relation)) {
                const params = { name: relation, near: nearest(relation, surroundings.relations) };
                const place = { span: expected.relation.span };
                notebook.diagnostics.push(fixtureDiagnostics.report("unknown-relation", place, params));
                return [];
            }
            return [
                {
                    relation,
                    exactly: expected.exactly?.value === true,
                    rows: expected.rows.map(({ cells, span }) => ({
                        cells: cells.map(({ column, value, span: at }) => ({ column: column.value, value, span: at })),
                        span,
                    })),
                    span: expected.relation.span,
                },
            ];
        }),
        origin: define(notebook, `fixtures.${name.value}`, name.span),
        span: name.span,
    };
}

/** A build goes on from one before it. */
function checkOrder(moments: readonly Text[], notebook: Notebook): void {
    for (const [index, moment] of moments.entries()) {
        const before = moments[index - 1];
        if (before === undefined || before.value < moment.value) continue;
        const place = { span: moment.span, related: { span: before.span, label: "the build before" } };
        notebook.diagnostics.push(fixtureDiagnostics.report("not-later", place, {}));
    }
}

/** Identifiers of one identity; the first that can be told decides which. */
function identifierGroup(
    { identifiers, span }: IdentifierGroupDeclaration,
    identities: ReadonlyMap<string, Identity>,
    notebook: Notebook,
): IdentifierGroup | undefined {
    const told = identifiers.map((declared) => ({ declared, identity: identityOf(declared, identities, notebook) }));
    const first = told.find(({ identity }) => identity !== undefined);
    if (first?.identity === undefined) return undefined;
    for (const { declared, identity } of told) {
        if (identity === undefined || identity === first.identity) continue;
        const place = { span: declared.span, related: { span: first.declared.span, label: `a ${first.identity}` } };
        const params = { first: first.identity, other: identity };
        notebook.diagnostics.push(fixtureDiagnostics.report("mixed-identities", place, params));
        return undefined;
    }
    if (told.some(({ identity }) => identity === undefined)) return undefined;
    return {
        identity: first.identity,
        identifiers: identifiers.map(({ type, life, value, span: at }) => ({
            type: type.value,
            life: life ?? null,
            value: value.value,
            span: at,
        })),
        span,
    };
}

function identityOf(
    { identity, type }: IdentifierTextDeclaration,
    identities: ReadonlyMap<string, Identity>,
    notebook: Notebook,
): string | undefined {
    if (identity !== undefined) {
        const known = findIdentity(identity, identities, notebook);
        return known !== undefined && hasIdentifier(known, type, notebook) ? known.name : undefined;
    }
    const owners = [...identities.values()].filter(({ identifiers }) =>
        identifiers.some(({ name }) => name === type.value),
    );
    const [owner, ...others] = owners;
    if (owner !== undefined && others.length === 0) return owner.name;
    const params = { type: type.value };
    const place = { span: type.span };
    if (owner !== undefined) {
        const names = owners.map(({ name }) => name);
        const report = fixtureDiagnostics.report("ambiguous-identifier", place, { ...params, identities: names });
        notebook.diagnostics.push(report);
        return undefined;
    }
    const all = [...identities.values()].flatMap(({ identifiers }) => identifiers.map(({ name }) => name));
    const near = nearest(type.value, all);
    notebook.diagnostics.push(fixtureDiagnostics.report("unknown-identifier", place, { ...params, near }));
    return undefined;
}
