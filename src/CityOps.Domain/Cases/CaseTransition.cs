using System.Collections.Immutable;

namespace CityOps.Cases;

/// <summary>One line of the workflow: who may move a case from where to where by what. What is in no line is not allowed.</summary>
/// <param name="Number">Number of the transition in the workflow, 1 to 38; 0 for steps that belong to one and move nothing.</param>
/// <param name="Command">Type of the command.</param>
/// <param name="Name">Name of the command in addresses and lists.</param>
/// <param name="NameZh">The trade's own word.</param>
/// <param name="From">Where the case has to stand.</param>
/// <param name="By">Who may.</param>
/// <param name="Guard">What has to hold beside that, in short.</param>
/// <param name="To">Where it can stand afterwards.</param>
public sealed record CaseTransition(
    int Number,
    Type Command,
    string Name,
    string NameZh,
    ImmutableArray<CaseStatus> From,
    ImmutableArray<CaseRole> By,
    string Guard,
    ImmutableArray<CaseStatus> To);
