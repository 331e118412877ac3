using CityOps.Machine;
using CityOps.Parts;
using CityOps.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Running;

/// <summary>The system from its start to its end: says when it is ready, keeps its parts running, and stops them in order.</summary>
/// <param name="app">The system.</param>
/// <param name="database">The city's database.</param>
/// <param name="announce">Called once, when everything is ready.</param>
internal sealed class CityRun(DistributedApplication app, CityDatabase database, Action announce)
{
    private const string DashboardName = "aspire-dashboard";

    private static readonly TimeSpan ReadyLimit = TimeSpan.FromMinutes(3);

    // A server drains its grains and the journal within thirty seconds; a little more, and it is stuck.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(40);

    private readonly IReadOnlyList<Part> _parts = [.. app.Services.GetRequiredService<DistributedApplicationModel>().Resources.OfType<ExecutableResource>()
        .Where(r => r.Turn() is not null || r.Annotations.OfType<StepAnnotation>().Any())
        .Select(r => new Part(app.Services, r))];

    /// <summary>Runs it.</summary>
    /// <param name="stop">Stops everything.</param>
    /// <returns>0: it was asked to stop.</returns>
    /// <exception cref="MachineException">A part has ended, or is not ready in time, before everything was ready once.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var starting = app.StartAsync(over.Token);
        var telling = TellAccountsAsync(over.Token);
        try
        {
            var ready = ReadyAsync(over.Token);
            if (await Task.WhenAny(starting, ready) == starting)
            {
                await starting;
            }

            await ready;
            announce();
            await Task.WhenAll(Kept().Select(p => new Keeper(p, RestartPause.Usual()).KeepAsync(over.Token)));
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        finally
        {
            Say.Progress("Stopping.");
            await over.CancelAsync();
            await Task.WhenAll(starting, telling).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await StopAsync();
        }
    }

    /// <summary>What is started again: the parts that are to run for ever, and the dashboard, which the host has added by itself.</summary>
    private IEnumerable<Part> Kept() =>
        _parts.Where(p => p.Turn is not null).Concat(app.Services.GetRequiredService<DistributedApplicationModel>().Resources.Where(r => r.Name == DashboardName).Select(r => new Part(app.Services, r)));

    /// <summary>Each part in the order of the map: a step has ended well, whoever tells when he is ready is ready.</summary>
    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        foreach (var part in _parts.Where(p => p.Turn is null || p.HasHealth))
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (part.Turn is StopTurn.Servers or StopTurn.Clients)
            {
                limit.CancelAfter(ReadyLimit);
            }

            try
            {
                await ReadyAsync(part, limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new MachineException($"{part.Name} is not ready after {ReadyLimit.TotalMinutes:0} minutes; its last lines:{Environment.NewLine}{await part.LastWordsAsync(cancellationToken)}", "Read its lines above.");
            }
        }
    }

    private async Task ReadyAsync(Part part, CancellationToken cancellationToken)
    {
        var state = await part.WaitAsync(s => Part.HasEnded(s) || (part.Turn is not null && Part.IsReady(s)), cancellationToken);
        if (!Part.HasEnded(state) || (part.Turn is null && state.ExitCode is 0))
        {
            return;
        }

        throw part.Name == PrivatePostgres.Name && database.Cluster is { } cluster
            ? cluster.Explain(string.Join('\n', await part.LastLinesAsync(cancellationToken)))
            : new MachineException($"{part.Name} has ended with exit code {state.ExitCode} before it was ready; its last lines:{Environment.NewLine}{await part.LastWordsAsync(cancellationToken)}", "Read the lines above.");
    }

    /// <summary>What the import of the demo city says goes to the terminal: the accounts and their passwords, which are told once.</summary>
    private async Task TellAccountsAsync(CancellationToken cancellationToken)
    {
        if (_parts.FirstOrDefault(p => p.Name == DemoCity.Name) is { } import)
        {
            await foreach (var line in import.LinesAsync(cancellationToken))
            {
                Say.Result(line);
            }
        }
    }

    /// <summary>Who asks before who answers, and the database last: the servers write what they have taken in before they end.</summary>
    private async Task StopAsync()
    {
        foreach (var turn in new[] { StopTurn.Clients, StopTurn.Servers })
        {
            await Task.WhenAll(_parts.Where(p => p.Turn == turn).Select(StopAsync));
        }

        if (database.Cluster is { } cluster)
        {
            await cluster.StopAsync(CancellationToken.None);
        }

        await app.StopAsync(CancellationToken.None);
    }

    /// <summary>Asked here and not by the host, which gives six seconds and then kills.</summary>
    private static async Task StopAsync(Part part)
    {
        if (Part.Process(await part.WaitAsync(_ => true, CancellationToken.None)) is not { } id)
        {
            return;
        }

        Native.Send(id, Signal.Terminate);
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await part.WaitAsync(Part.HasEnded, limit.Token);
        }
        catch (OperationCanceledException)
        {
            Native.Send(id, Signal.Kill);
        }
    }
}
