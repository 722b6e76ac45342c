import type { BinaryOperator, ComparisonOperator } from "../tree.js";

/** What the text says, before names and types are known. Offsets in UTF-16 units, end excluded. */
export type Syntax = Place & SyntaxNode;

export interface Place {
    readonly start: number;
    readonly end: number;
    /** Levels of nesting below and including this node. */
    readonly height: number;
}

/** A piece of a dotted name, or the name of a function or type. */
export interface Name {
    readonly text: string;
    readonly start: number;
    readonly end: number;
}

export interface TypeSyntax extends Name {
    /** `18` and `2` of `decimal(18, 2)`. */
    readonly sizes: readonly Name[];
    /** `string` of `list<string>`. */
    readonly element?: TypeSyntax;
}

export interface BranchSyntax {
    readonly when: Syntax;
    readonly result: Syntax;
}

export type SyntaxNode =
    | { readonly node: "number" | "text"; readonly value: string }
    | { readonly node: "boolean"; readonly value: boolean }
    | { readonly node: "null" }
    | { readonly node: "typedLiteral"; readonly kind: "date" | "timestamp"; readonly value: Name }
    | { readonly node: "interval"; readonly value: Name }
    | { readonly node: "name"; readonly parts: readonly Name[] }
    | { readonly node: "call"; readonly name: Name; readonly args: readonly Syntax[] }
    | { readonly node: "cast"; readonly safe: boolean; readonly operand: Syntax; readonly type: TypeSyntax }
    | { readonly node: "binary"; readonly operator: BinaryOperator; readonly left: Syntax; readonly right: Syntax }
    | {
          readonly node: "comparison";
          readonly operator: ComparisonOperator;
          readonly left: Syntax;
          readonly right: Syntax;
      }
    | { readonly node: "logical"; readonly operator: "and" | "or"; readonly operands: readonly Syntax[] }
    | { readonly node: "unary"; readonly operator: "-" | "not"; readonly operand: Syntax }
    | { readonly node: "in"; readonly operand: Syntax; readonly items: readonly Syntax[]; readonly negated: boolean }
    | {
          readonly node: "between";
          readonly operand: Syntax;
          readonly low: Syntax;
          readonly high: Syntax;
          readonly negated: boolean;
      }
    | { readonly node: "like"; readonly operand: Syntax; readonly pattern: Syntax; readonly negated: boolean }
    | { readonly node: "isNull" | "isTrue"; readonly operand: Syntax; readonly negated: boolean }
    | {
          readonly node: "case";
          readonly subject?: Syntax;
          readonly branches: readonly BranchSyntax[];
          readonly otherwise?: Syntax;
      };
