import type { CalendarViews } from "./calendar/views.js";
import type { GroupedViews } from "./entities/grouped/views.js";
import type { RelationshipViews } from "./entities/relationships/views.js";
import type { EntityViews } from "./entities/views.js";
import type { EventViews } from "./events/views.js";
import type { ErasureViews } from "./identity/erasure/views.js";
import type { IdentityViews } from "./identity/views.js";
import type { GatherViews } from "./plan/gather.js";
import type { ProfileViews } from "./profile/views.js";
import type { SnapshotViews } from "./snapshots/views.js";
import type { StagingViews } from "./staging/views.js";

/** Template path to view: the one list that the path test, overrides and their documentation read. */
export interface Views
    extends StagingViews,
        SnapshotViews,
        IdentityViews,
        ErasureViews,
        CalendarViews,
        EntityViews,
        GroupedViews,
        RelationshipViews,
        EventViews,
        ProfileViews,
        GatherViews {}
