import type { Origin } from "../../model/origin.js";
import { type CommentText, comment } from "../../text/comment-text.js";
import type { Append, Incremental } from "./upkeep.js";

/** The two lines above every generated statement: what a row is, and the definition it comes from. */
export interface Header {
    readonly description: CommentText;
    readonly origin: CommentText;
    readonly settings: Settings;
}

/** dbt `config()`, in the order it is printed; an absent key is not printed. */
export interface Settings {
    readonly materialized: "view" | "table" | "incremental";
    readonly unique_key?: string;
    readonly incremental_strategy?: "delete+insert" | "append";
    readonly on_schema_change?: "append_new_columns";
    readonly full_refresh?: false;
}

/**
 * @example
 * header("One row per order.", { file: "models/shop.yaml", path: "sources.shop.orders" }, "view")
 */
export function header(description: string, origin: Origin, made: "view" | "table" | Incremental | Append): Header {
    return {
        description: comment(description),
        origin: comment(`${origin.file}: ${origin.path}`),
        settings: typeof made === "string" ? { materialized: made } : upkeepSettings(made),
    };
}

function upkeepSettings(upkeep: Incremental | Append): Settings {
    if (upkeep.kind === "append") {
        return {
            materialized: "incremental",
            incremental_strategy: "append",
            on_schema_change: "append_new_columns",
            full_refresh: false,
        };
    }
    return {
        materialized: "incremental",
        unique_key: upkeep.key,
        incremental_strategy: "delete+insert",
        on_schema_change: "append_new_columns",
        ...(upkeep.lasting && { full_refresh: false }),
    };
}
