namespace CityOps.Cases;

/// <summary>Something that happened to a case. Who did it and when stands in the journal row; every figure that was worked out stands here.</summary>
/// <param name="By">In what role the actor did it.</param>
[GenerateSerializer, Immutable]
[Alias("case-event")]
public abstract record CaseEvent([property: Id(0)] CaseRole By);

/// <summary>Something that moved a case from one post to the next.</summary>
/// <param name="By">As in <see cref="CaseEvent"/>.</param>
/// <param name="Status">Where it stands now.</param>
/// <param name="StageDue">Until when the post it now lies with has to act; null when nobody has to.</param>
[GenerateSerializer, Immutable]
[Alias("case-move")]
public abstract record CaseMove(CaseRole By, [property: Id(0)] CaseStatus Status, [property: Id(1)] DateTimeOffset? StageDue)
    : CaseEvent(By);
