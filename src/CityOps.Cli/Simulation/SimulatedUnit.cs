using CityOps.Coordinates;
using CityOps.Roads;
using CityOps.Units;

namespace CityOps.Simulation;

/// <summary>A unit that goes about: rests, picks somewhere within its reach, goes there, rests again; or does what dispatch says.</summary>
internal sealed class SimulatedUnit(UnitEntry entry, SimulatedRoads roads, Random chance)
{
    private readonly Habits _habits = Habits.Of(entry.Type);
    private Traveller? _traveller;
    private GeoPoint _home;
    private double _rest;
    private double _work;

    public UnitEntry Entry { get; } = entry;

    /// <summary>The job that dispatch has sent it to; null when it goes about by itself.</summary>
    public string? Assigned { get; private set; }

    /// <summary>It has set out to where dispatch has sent it.</summary>
    public bool Goes { get; private set; }

    /// <summary>It has got where dispatch has sent it.</summary>
    public bool IsThere => Goes && _traveller?.HasArrived == true;

    /// <summary>It has done its work where dispatch has sent it.</summary>
    public bool HasWorked => IsThere && _work <= 0;

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

    /// <summary>Hears of a job and picks nothing of its own any more; it goes on to where it was going until it sets out.</summary>
    public void Hear(string job) => (Assigned, Goes) = (job, false);

    /// <summary>Does what dispatch says, whatever it was doing. Where there is no way it stays where it is.</summary>
    public void Obey(string job, GeoPoint place)
    {
        if (_traveller is not { } traveller)
            return;
        if (roads.Route(traveller.Position, place, _habits.OnFoot) is { } route)
            traveller.Send(route);
        traveller.Fastest = _habits.Fastest * 1.15;
        (Assigned, Goes, _work) = (job, true, WorkAt(job));
    }

    /// <summary>A case takes some minutes; at an incident a crew stays for the better part of an hour, unless it is released before.</summary>
    private double WorkAt(string job) => job.StartsWith('I') ? 2_400 + (chance.NextDouble() * 1_800) : 60 + (chance.NextDouble() * 180);

    /// <summary>Goes about by itself again.</summary>
    public void Free()
    {
        (Assigned, Goes) = (null, false);
        _traveller!.Fastest = _habits.Fastest;
    }

    /// <summary>Lets some seconds pass.</summary>
    public void Move(double seconds)
    {
        if (_traveller is not { } traveller)
            return;
        traveller.Move(seconds);
        if (!traveller.HasArrived)
            return;
        if (Assigned is not null)
            _work -= Goes ? seconds : 0;
        else if ((_rest -= seconds) <= 0)
            GoOn();
    }

    private void GoOn()
    {
        _rest = _habits.Rests.TotalSeconds * (0.3 + (chance.NextDouble() * 1.4));
        var goal = Geodesy.Destination(_home, chance.NextDouble() * 360, _habits.Reach * Math.Sqrt(chance.NextDouble()));
        if (roads.Route(_traveller!.Position, goal, _habits.OnFoot) is { } route)
            _traveller.Send(route);
    }
}
