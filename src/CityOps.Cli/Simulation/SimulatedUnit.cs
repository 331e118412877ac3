using CityOps.Coordinates;
using CityOps.Roads;
using CityOps.Units;

namespace CityOps.Simulation;

/// <summary>A unit that goes about: rests, picks somewhere within its reach, goes there, rests again; or goes to a case it was given.</summary>
internal sealed class SimulatedUnit(UnitEntry entry, SimulatedRoads roads, Random chance)
{
    private readonly Habits _habits = Habits.Of(entry.Type);
    private Traveller? _traveller;
    private GeoPoint _home;
    private double _rest;
    private double _work;

    public UnitEntry Entry { get; } = entry;

    /// <summary>Case it is on; null when on none.</summary>
    public string? Case { get; private set; }

    public UnitStatus Status { get; private set; } = UnitStatus.Available;

    public GeoPoint Place => _traveller?.Place ?? _home;

    public double Speed => _traveller?.Speed ?? 0;

    public double Heading => _traveller?.Heading ?? 0;

    /// <summary>Puts it on the road nearest to its home.</summary>
    public bool Start(GeoPoint home)
    {
        if (roads.Snap(home, _habits.OnFoot) is not { } start)
            return false;
        _home = start.Place;
        _traveller = new Traveller(_home, start.Position, _habits.Fastest * (0.85 + (chance.NextDouble() * 0.3)), _habits.Pull);
        _rest = chance.NextDouble() * _habits.Rests.TotalSeconds;
        return true;
    }

    /// <summary>Sends it to a case, where it works for some time.</summary>
    /// <returns>Whether there is a way.</returns>
    public bool SendTo(string key, GeoPoint place)
    {
        if (_traveller is not { } traveller || Case is not null || roads.Route(traveller.Position, place, _habits.OnFoot) is not { } route)
            return false;
        traveller.Send(route);
        traveller.Fastest = _habits.Fastest * 1.15;
        (Case, Status, _work) = (key, UnitStatus.EnRoute, 60 + (chance.NextDouble() * 180));
        return true;
    }

    /// <summary>Lets some seconds pass.</summary>
    /// <returns>Whether it is now doing something else.</returns>
    public bool Move(double seconds)
    {
        if (_traveller is not { } traveller)
            return false;
        var before = Status;
        traveller.Move(seconds);
        if (traveller.HasArrived)
            Stand(seconds);
        return Status != before;
    }

    private void Stand(double seconds)
    {
        if (Status == UnitStatus.EnRoute)
            Status = UnitStatus.OnScene;
        else if (Status == UnitStatus.OnScene)
            Work(seconds);
        else if ((_rest -= seconds) <= 0)
            GoOn();
    }

    private void Work(double seconds)
    {
        if ((_work -= seconds) > 0)
            return;
        (Status, Case) = (UnitStatus.Available, null);
        _traveller!.Fastest = _habits.Fastest;
    }

    private void GoOn()
    {
        _rest = _habits.Rests.TotalSeconds * (0.3 + (chance.NextDouble() * 1.4));
        var goal = Geodesy.Destination(_home, chance.NextDouble() * 360, _habits.Reach * Math.Sqrt(chance.NextDouble()));
        if (roads.Route(_traveller!.Position, goal, _habits.OnFoot) is { } route)
            _traveller.Send(route);
    }
}
