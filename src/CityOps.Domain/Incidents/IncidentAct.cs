using System.Collections.Immutable;
using CityOps.Cases;
using CityOps.Postures;

namespace CityOps.Incidents;

/// <summary>Somebody acting on an incident in his posts, and all that the rules may know.</summary>
/// <param name="State">The incident.</param>
/// <param name="Actor">Account.</param>
/// <param name="Posts">Those of his posts that may give the command here; at least one.</param>
/// <param name="Now">When.</param>
/// <param name="Ground">What else the rules may know.</param>
/// <param name="Raised">The right that the posture has raised and that he acts by; null for his own.</param>
internal sealed record IncidentAct(IncidentState State, string Actor, ImmutableArray<CasePost> Posts, DateTimeOffset Now, IncidentGround Ground, RaisedRight? Raised = null);
