namespace CityOps.Dispatch;

/// <summary>A unit that was pointed at outside the ranking, as on the map.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Send">It was dropped on the job: it goes at once when it is free.</param>
public sealed record UnitOffer(string Unit, bool Send);
