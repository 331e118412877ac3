using CityOps.Plans;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <content>What units are sent for: the request that somebody has chosen, and the unit that was pointed at on the map.</content>
public sealed partial class DispatchPanel
{
    /// <summary>Where units are needed for something, one begins with the first of it that is not met; a person chooses another, or none.</summary>
    private Task ChooseFirstAsync()
    {
        // Before dispatch was looked at nobody knows what is met.
        if (Scene is not null && _request is null && Request is null && Requests.FirstOrDefault(request => request.Open > 0) is { } first)
            _request = first.Id.ToString();
        return TellNeedAsync();
    }

    private Task ChooseAsync(string? request)
    {
        (_request, _type, _all) = (request ?? string.Empty, null, []);
        return TellNeedAsync();
    }

    private async Task TellNeedAsync()
    {
        var wanted = Wanted;
        if (_neededBy == (wanted?.Id.ToString() ?? string.Empty))
            return;

        // Who was first for something else need not be the one to send for this.
        (_neededBy, _need, _selected) = (wanted?.Id.ToString() ?? string.Empty, wanted?.Resource.Units ?? UnitNeed.Any, null);
        await OnNeed.InvokeAsync(_need);
    }

    /// <summary>Chooses the unit that was pointed at; one that was dropped on the job goes, if it is free to.</summary>
    private async Task TakeAsync(UnitOffer offer)
    {
        await OnTaken.InvokeAsync();
        if (_all.FirstOrDefault(unit => unit.Unit == offer.Unit) is not { } unit)
            return;
        (_type, _everyone, _refused, _done) = (null, true, null, null);
        Select(unit.Unit);
        if (!offer.Send || !MaySend)
            return;
        if (unit.Reasons.Any(reason => reason.Code is "out-of-service" or "transporting" or "no-position" or "no-road"))
            _refused = $"{Callsign(unit)}·{T(DispatchWords.Cannot)}·{string.Join('·', unit.Reasons.Select(_names.Reason))}";
        else if (IsFree(unit))
            await SendAsync(unit, RequestFor(unit));
    }

    /// <summary>What a unit that was dropped on the job comes for: what is chosen, or else the first that it can do and that is not met.</summary>
    private PlanItemId? RequestFor(RecommendedUnit unit)
    {
        var chosen = Wanted is { } wanted ? [wanted] : Enumerable.Empty<RequestStanding>();
        return chosen.Concat(Requests.Where(request => request.Open > 0)).FirstOrDefault(request => request.Resource.Units?.Required.All(unit.Capabilities.Contains) == true)?.Id;
    }
}
