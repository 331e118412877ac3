using System.Collections.Immutable;

namespace CityOps.Hazards;

/// <summary>One line of the table: what may be done to a place that stands where. Who may do it is the same for all: see <see cref="HazardRules"/>.</summary>
/// <param name="Command">Type of the command.</param>
/// <param name="Name">Its name, kebab case.</param>
/// <param name="NameZh">Its name in Chinese.</param>
/// <param name="InRegister">It has to be in the register; else it must not be.</param>
public sealed record HazardTransition(Type Command, string Name, string NameZh, bool InRegister);

/// <summary>The life of an entry as data. The rules read it, addresses and screens are made from it.</summary>
public static class HazardTransitions
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<HazardTransition> All =
    [
        new(typeof(RegisterHazard), "register", "登记", InRegister: false),
        new(typeof(ReviseHazard), "revise", "变更", InRegister: true),
        new(typeof(SurveyHazard), "survey", "核查", InRegister: true),
        new(typeof(RetireHazard), "retire", "注销", InRegister: true),
    ];

    /// <summary>The line of a command.</summary>
    public static HazardTransition Of(HazardCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return All.FirstOrDefault(one => one.Command == command.GetType()) ?? throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command.");
    }
}
