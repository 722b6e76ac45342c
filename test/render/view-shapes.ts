import { fileURLToPath } from "node:url";
import { type InterfaceDeclaration, Project, type Type } from "ts-morph";
import type { Shape, ViewShapes } from "../../src/render/shape.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The shape of every view, read from the TypeScript types: the one place where both are known. */
export function readViewShapes(): ViewShapes {
    const project = new Project({ tsConfigFilePath: `${root}tsconfig.json`, skipAddingFilesFromTsConfig: true });
    const views = project.addSourceFileAtPath(`${root}src/warehouse/views.ts`).getInterfaceOrThrow("Views");
    const shapes = views
        .getType()
        .getProperties()
        .map((view): readonly [string, Shape] => [view.getName(), shapeOf(view.getTypeAtLocation(views), views)]);
    return Object.fromEntries(shapes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const named: Readonly<Record<string, Shape>> = {
    SqlText: { kind: "sql" },
    CommentText: { kind: "comment" },
    RelationRef: { kind: "relation" },
    Settings: { kind: "settings" },
};

function shapeOf(type: Type, place: InterfaceDeclaration): Shape {
    const known = named[brandOf(type, place) ?? type.getAliasSymbol()?.getName() ?? type.getSymbol()?.getName() ?? ""];
    if (known !== undefined) return known;
    if (type.isUnion() && !type.isBoolean()) {
        const present = type.getUnionTypes().filter((part) => !part.isNull() && !part.isUndefined());
        if (present.length < type.getUnionTypes().length) {
            return { kind: "optional", shape: shapeOf(type.getNonNullableType(), place) };
        }
        if (present.every((part) => part.isStringLiteral())) return { kind: "text" };
        // `RelationRef | null` loses its name once null is taken away.
        if (present.every((part) => part.getProperty("direct") !== undefined)) return { kind: "relation" };
        throw new Error(`a view holds the union ${type.getText(place)}; templates cannot tell its members apart`);
    }
    if (type.isBoolean() || type.isBooleanLiteral()) return { kind: "boolean" };
    if (type.isNumber()) return { kind: "number" };
    if (type.isString() || type.isStringLiteral()) return { kind: "text" };
    const element = type.getArrayElementType() ?? (type.isReadonlyArray() ? type.getTypeArguments()[0] : undefined);
    if (element !== undefined) return { kind: "list", element: shapeOf(element, place) };
    if (type.isObject() || type.isIntersection()) {
        const fields = type.getProperties().map((property): readonly [string, Shape] => {
            const shape = shapeOf(property.getTypeAtLocation(place), place);
            const optional = property.isOptional() && shape.kind !== "optional";
            return [property.getName(), optional ? { kind: "optional", shape } : shape];
        });
        return { kind: "object", fields: Object.fromEntries(fields) };
    }
    throw new Error(`a view holds ${type.getText(place)}, which no template can use`);
}

/** `SqlText` is `string & { brand: "SqlText" }`; an intersection of two of them has lost its alias. */
function brandOf(type: Type, place: InterfaceDeclaration): string | undefined {
    const parts = type.isIntersection() ? type.getIntersectionTypes() : [];
    if (!parts.some((part) => part.isString())) return undefined;
    const brands = parts.flatMap((part) => (part.isObject() ? part.getProperties() : []));
    return brands
        .map((brand) => brand.getTypeAtLocation(place).getLiteralValue())
        .find((value) => typeof value === "string");
}
