import { children } from "../expression/children.js";
import { columnsOf } from "../expression/columns.js";
import type { Expression, JsonPath } from "../expression/tree.js";
import type { CustomerModel } from "../model/customer-model.js";
import type { IdentifierType, Identity } from "../model/identity.js";
import type { SourceColumn, SourceTable, TableIdentifier } from "../model/source.js";
import type { BoundIdentifier, IdentifierPath, Nature } from "./shape.js";

/** The identifiers of a table that one delivered column holds, as it is or for an expression to read. */
export function boundIdentifiers(table: SourceTable, model: CustomerModel): readonly BoundIdentifier[] {
    const bound = table.identifiers.flatMap((identifier) =>
        columnsFor(identifier).flatMap((name) => {
            const column = table.columns.find((candidate) => candidate.name === name);
            if (column === undefined || column.from.kind !== "raw" || column.type.kind === "json") return [];
            return asBound(identifier, column, model);
        }),
    );
    // A column that is bound twice holds what the first binding says.
    return bound.filter((one, index) => bound.findIndex(({ column }) => column === one.column) === index);
}

/** The identifiers of a table that stand inside of json columns. */
export function identifierPaths(table: SourceTable, model: CustomerModel): readonly IdentifierPath[] {
    return table.identifiers.flatMap((identifier) =>
        (identifier.value === null ? [] : pathsIn(identifier.value)).flatMap(({ column: name, keys, type }) => {
            const column = table.columns.find((candidate) => candidate.name === name);
            if (column === undefined || column.from.kind !== "raw") return [];
            const leaf = { ...column, name: keys.at(-1) ?? name, type, required: false };
            return asBound(identifier, leaf, model).map((bound) => ({ bound, column: name, keys }));
        }),
    );
}

/** Parts of a composite follow from what they are. */
const columnsFor = ({ columns, value }: TableIdentifier): readonly string[] =>
    value !== null ? columnsOf(value) : columns.length === 1 ? columns : [];

const pathsIn = (expression: Expression): readonly JsonPath[] => [
    ...(expression.node === "path" ? [expression] : []),
    ...children(expression).flatMap(pathsIn),
];

function asBound(
    { identity: identityName, type: typeName, role }: TableIdentifier,
    column: SourceColumn,
    model: CustomerModel,
): readonly BoundIdentifier[] {
    const identity = model.identities.find(({ name }) => name === identityName);
    const type = identity?.identifiers.find(({ name }) => name === typeName);
    if (identity === undefined || type === undefined) return [];
    return [{ column, role, identity, type, nature: natureOf(column, identity, type, model) }];
}

function natureOf(column: SourceColumn, identity: Identity, type: IdentifierType, model: CustomerModel): Nature {
    const { kind } = type.normalize;
    if (kind === "email" || kind === "mailbox" || column.pii === "email") return "email";
    if (kind === "phone" || column.pii === "phone") return "phone";
    if (column.pii === "name" || column.pii === "birth_date" || column.pii === "address") return "personal";
    if (type.perProfile === 1) return "account";
    return namesRows(identity, type, model) ? "account" : "device";
}

/** Whether a row of some table is named by the identifier: a system gives that number out. */
function namesRows(identity: Identity, type: IdentifierType, model: CustomerModel): boolean {
    return model.sources.some(({ tables }) =>
        tables.some(({ key, identifiers }) =>
            identifiers.some(
                (bound) =>
                    bound.identity === identity.name &&
                    bound.type === type.name &&
                    bound.columns.length === 1 &&
                    key.length === 1 &&
                    key[0] === bound.columns[0],
            ),
        ),
    );
}
