using CityOps.Journal;

namespace CityOps.Dispatch;

/// <summary>Commands to the assignment of one unit as buttons: what each asks for, and how it is made.</summary>
internal static class AssignmentForms
{
    /// <summary>Given where units are ranked: they name a job.</summary>
    public static readonly IReadOnlyList<Type> Elsewhere = [typeof(AssignUnit), typeof(DivertUnit)];

    /// <summary>Given by a button of the unit; reserving is lifted here.</summary>
    public static readonly IReadOnlyList<Type> OfUnit = [.. AssignmentTransitions.All.Select(line => line.Command).Except(Elsewhere)];

    /// <summary>Whether some words belong to it.</summary>
    public static bool AsksText(Type command) =>
        command == typeof(StageUnit) || command == typeof(TransportUnit) || command == typeof(CancelAssignment) || command == typeof(TakeOutOfService) || command == typeof(ClearSos);

    /// <summary>Whether it takes something away.</summary>
    public static bool IsDanger(Type command) => command == typeof(CancelAssignment) || command == typeof(TakeOutOfService) || command == typeof(RaiseSos);

    /// <summary>The command.</summary>
    /// <param name="command">Its type.</param>
    /// <param name="operation">Its operation.</param>
    /// <param name="actor">Who gives it.</param>
    /// <param name="seen">Version of the assignment that was seen.</param>
    /// <param name="text">The words; empty where it asks for none.</param>
    public static AssignmentCommand Make(Type command, OperationId operation, string actor, long seen, string text) => command.Name switch
    {
        nameof(AcknowledgeAssignment) => new AcknowledgeAssignment(operation, actor, seen),
        nameof(DepartUnit) => new DepartUnit(operation, actor, seen),
        nameof(ArriveUnit) => new ArriveUnit(operation, actor, seen),
        nameof(StageUnit) => new StageUnit(operation, actor, seen, text),
        nameof(TransportUnit) => new TransportUnit(operation, actor, seen, text),
        nameof(ReturnUnit) => new ReturnUnit(operation, actor, seen),
        nameof(ReleaseUnit) => new ReleaseUnit(operation, actor, seen),
        nameof(CancelAssignment) => new CancelAssignment(operation, actor, seen, text),
        nameof(ReserveUnit) => new ReserveUnit(operation, actor, seen, null),
        nameof(TakeOutOfService) => new TakeOutOfService(operation, actor, seen, text),
        nameof(PutBackInService) => new PutBackInService(operation, actor, seen),
        nameof(RaiseSos) => new RaiseSos(operation, actor, null, null),
        nameof(ClearSos) => new ClearSos(operation, actor, seen, text),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.Name, "It is not given by a button of the unit."),
    };
}
