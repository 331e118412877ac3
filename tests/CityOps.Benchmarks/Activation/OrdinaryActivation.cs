using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CityOps.Benchmarks.Activation;

/// <summary>A thing that an activation brings, as an ordinary program keeps it.</summary>
internal sealed class EfItem
{
    public required Guid Id { get; init; }

    public required string Incident { get; init; }

    public required string Kind { get; init; }

    public required string Organisation { get; init; }

    public required string Status { get; init; }

    public required DateTime Due { get; init; }

    public required string Text { get; init; }
}

internal sealed class EfActivationContext(DbContextOptions<EfActivationContext> options) : DbContext(options)
{
    public DbSet<EfItem> Items => Set<EfItem>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var items = modelBuilder.Entity<EfItem>();
        items.ToTable("ef_activation_item").HasKey(row => row.Id);
        items.HasIndex(row => new { row.Incident, row.Kind });
        items.HasIndex(row => new { row.Organisation, row.Status, row.Due });
    }
}

/// <summary>
/// Yardstick: the same activation as an ordinary program has it: a row for each task, request and message, saved by Entity Framework Core in one
/// transaction; then everybody who looks reads all rows of the incident, as a screen does that is told to load again.
/// </summary>
internal sealed class OrdinaryActivation(string connectionString)
{
    private readonly DbContextOptions<EfActivationContext> _options = new DbContextOptionsBuilder<EfActivationContext>().UseNpgsql(connectionString).Options;

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var context = new EfActivationContext(_options);
        await context.Database.ExecuteSqlRawAsync(context.Database.GenerateCreateScript(), cancellationToken);
    }

    /// <summary>Activates once.</summary>
    /// <returns>How long until it was saved, and until the last of those who look had read it.</returns>
    public async Task<ActivationTimes> RunAsync(string incident, int watchers, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await using (var context = new EfActivationContext(_options))
        {
            context.AddRange(GreatPlan.Plan.Tasks.Select((task, number) => Item(incident, "task", number, task.Text.Zh)));
            context.AddRange(GreatPlan.Plan.Resources.Select((resource, number) => Item(incident, "request", number, resource.Type.Zh)));
            context.AddRange(Enumerable.Range(0, GreatPlan.Departments).Select(number => Item(incident, "message", number, GreatPlan.Plan.Templates[0].Text.Zh)));
            await context.SaveChangesAsync(cancellationToken);
        }

        var durable = Stopwatch.GetElapsedTime(began);
        await Parallel.ForAsync(0, watchers, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = cancellationToken }, async (_, token) =>
        {
            await using var context = new EfActivationContext(_options);
            JsonSerializer.SerializeToUtf8Bytes(await context.Items.AsNoTracking().Where(item => item.Incident == incident).ToListAsync(token));
        });
        return new ActivationTimes(durable, Stopwatch.GetElapsedTime(began));
    }

    private static EfItem Item(string incident, string kind, int number, string text) => new()
    {
        Id = Guid.CreateVersion7(),
        Incident = incident,
        Kind = kind,
        Organisation = $"department-{number % GreatPlan.Departments}",
        Status = "issued",
        Due = DateTime.UtcNow.AddMinutes(number),
        Text = text,
    };
}
