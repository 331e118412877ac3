using System.Collections.Immutable;
using CityOps.Cases;

namespace CityOps.Accounts;

/// <summary>The posts of the hall (大厅): who sees the whole of an area, cases and incidents alike.</summary>
public static class HallPosts
{
    /// <summary>Their roles.</summary>
    public static ImmutableArray<CaseRole> All { get; } =
        [CaseRole.IntakeOperator, CaseRole.ShiftLeader, CaseRole.Dispatcher, CaseRole.DistrictSeat, CaseRole.Inspectorate, CaseRole.Leader, CaseRole.VideoOperator];
}
