using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.DutyLogs;
using CityOps.Hazards;
using CityOps.Incidents;
using CityOps.Patrols;
using CityOps.Plans;
using CityOps.Postures;
using CityOps.Proposals;
using CityOps.Resources;

namespace CityOps.Journal;

/// <summary>All that the journal tells of.</summary>
public static class CityFolds
{
    /// <summary>What the streams of each kind of thing come to.</summary>
    public static IReadOnlyList<StreamFold> All { get; } =
    [
        AssignmentGrain.Fold,
        CaseGrain.Fold,
        DutyLogGrain.Fold,
        HazardGrain.Fold,
        IncidentGrain.Fold,
        PatrolGrain.Fold,
        PlanGrain.Fold,
        PostureGrain.Fold,
        ProposalGrain.Fold,
        ReportTableGrain.Fold,
        ResourceGrain.Fold,
    ];
}
