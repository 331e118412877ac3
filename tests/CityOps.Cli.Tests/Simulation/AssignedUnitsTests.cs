using System.Net;
using System.Text;
using CityOps.Coordinates;
using CityOps.Roads;
using CityOps.Units;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityOps.Simulation;

public sealed class AssignedUnitsTests
{
    private static readonly SimulatedRoads Roads = new(RoadNetwork.Of([new RoadLine("primary", false, null, [new(120, 30), new(120.012, 30)])]));

    [Fact]
    public async Task A_simulated_crew_knows_of_its_job_sets_out_and_says_when_it_is_there_done_and_back()
    {
        using var server = new Dispatching();
        using var http = new HttpClient(server) { BaseAddress = new Uri("http://localhost") };
        var client = new SimulationClient(http, "password");
        var unit = new SimulatedUnit(new UnitEntry("U1", "fire", "O1", "一号", "One", null, string.Empty, true), Roads, new Random(1));
        Assert.True(unit.Start(new GeoPoint(120, 30)));
        var assigned = new AssignedUnits(client, new Fleet(client, [unit], TimeProvider.System, NullLogger.Instance));

        await LookAsync("assigned", "acknowledge");
        await LookAsync("acknowledged", "depart");
        await LookAsync("en-route", null);
        await LookAsync("en-route", "arrive");
        await LookAsync("on-scene", "return");
        await LookAsync("returning", "release");
        await LookAsync("available", null);
        Assert.Null(unit.Assigned);

        async Task LookAsync(string status, string? said)
        {
            server.Status = status;
            server.Said = null;
            await assigned.RunAsync(CancellationToken.None);
            Assert.Equal((status, said), (status, server.Said));
            for (var second = 0; second < 600; second += 2)
                unit.Move(2);
        }
    }

    /// <summary>A server that says what the unit is sent to and hears what its crew says.</summary>
    private sealed class Dispatching : HttpMessageHandler
    {
        public string Status { get; set; } = "available";

        public string? Said { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            if (request.Method == HttpMethod.Post && path.Contains("/assignments/U1/", StringComparison.Ordinal))
                Said = path.Split('/')[^1];
            var job = Status is "available" or "returning" ? """ "job":null,"place":null """ : """ "job":"R1","place":{"longitude":120.012,"latitude":30} """;
            var body = path.EndsWith("/sign-in", StringComparison.Ordinal) ? """{"accessToken":"token"}""" : $$"""[{"unit":"U1","version":3,"status":"{{Status}}",{{job}}}]""";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }
}
