using System.Diagnostics;
using System.Globalization;
using CityOps.Cases;
using Microsoft.EntityFrameworkCore;

namespace CityOps.Benchmarks.Lifecycle;

/// <summary>A case as an ordinary program keeps it.</summary>
internal sealed class EfCase
{
    public required string Key { get; init; }

    public string? CaseNumber { get; set; }

    public required string Status { get; set; }

    public required string TypeCode { get; init; }

    public required string Grid { get; init; }

    public required string Address { get; init; }

    public double Longitude { get; init; }

    public double Latitude { get; init; }

    public string? Unit { get; set; }

    public DateTime ReportedAt { get; init; }

    public DateTime StageSince { get; set; }

    public DateTime? StageDue { get; set; }

    public DateTime? TotalDue { get; set; }

    public DateTime? ClosedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>What happened to it, and by whom.</summary>
internal sealed class EfHistory
{
    public long Id { get; init; }

    public required string CaseKey { get; init; }

    public required int Seq { get; init; }

    public required DateTime At { get; init; }

    public required string Actor { get; init; }

    public required Guid Operation { get; init; }

    public required string Kind { get; init; }

    public required string Data { get; init; }
}

internal sealed class EfContext(DbContextOptions<EfContext> options) : DbContext(options)
{
    public DbSet<EfCase> Cases => Set<EfCase>();

    public DbSet<EfHistory> History => Set<EfHistory>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var cases = modelBuilder.Entity<EfCase>();
        cases.ToTable("ef_case").HasKey(row => row.Key);
        cases.Property(row => row.Version).IsConcurrencyToken();
        cases.HasIndex(row => row.CaseNumber).IsUnique();
        cases.HasIndex(row => new { row.Status, row.StageDue });
        cases.HasIndex(row => new { row.Unit, row.TotalDue });
        cases.HasIndex(row => new { row.Grid, row.TypeCode, row.ReportedAt });
        var history = modelBuilder.Entity<EfHistory>();
        history.ToTable("ef_history").HasKey(row => row.Id);
        history.Property(row => row.Data).HasColumnType("jsonb");
        history.HasIndex(row => new { row.CaseKey, row.Seq }).IsUnique();
        history.HasIndex(row => row.Operation).IsUnique();
    }
}

/// <summary>
/// Yardstick: the same loop as an ordinary program has it: Entity Framework Core, a context and a transaction for each command: load the
/// case, look whether the command is allowed, change it, add a line of history, save. Over 32 connections, contexts pooled.
/// </summary>
internal sealed class OneByOneEf(string connectionString, IReadOnlyList<(string From, string To, string Actor, string Data)> loop)
{
    public const int Connections = 32;
    private readonly DbContextOptions<EfContext> _options = new DbContextOptionsBuilder<EfContext>().UseNpgsql(connectionString).Options;
    private long _number;

    /// <summary>Makes its tables.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var context = new EfContext(_options);
        await context.Database.ExecuteSqlRawAsync(context.Database.GenerateCreateScript(), cancellationToken);
    }

    public async Task<LoopSpeed> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var contexts = new Microsoft.EntityFrameworkCore.Infrastructure.PooledDbContextFactory<EfContext>(_options, Connections);
        var began = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => GoRoundAsync(contexts, began, duration, cancellationToken), cancellationToken)));
        return new LoopSpeed(done.Sum(), Stopwatch.GetElapsedTime(began), loop.Count);
    }

    private async Task<long> GoRoundAsync(IDbContextFactory<EfContext> contexts, long began, TimeSpan duration, CancellationToken cancellationToken)
    {
        long cases = 0;
        for (; Stopwatch.GetElapsedTime(began) < duration; cases++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"R{Interlocked.Increment(ref _number):D20}");
            for (var step = 0; step < loop.Count; step++)
                await ExecuteAsync(contexts, key, step, cancellationToken);
        }

        return cases;
    }

    private async Task ExecuteAsync(IDbContextFactory<EfContext> contexts, string key, int step, CancellationToken cancellationToken)
    {
        var (from, to, actor, data) = loop[step];
        var now = DateTime.UtcNow;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = step == 0
            ? context.Cases.Add(new EfCase { Key = key, Status = from, TypeCode = "0102", Grid = "990102003005017", Address = "218 Wangjiang Road", Longitude = 120.1, Latitude = 30.2, ReportedAt = now }).Entity
            : await context.Cases.SingleAsync(found => found.Key == key, cancellationToken);
        if (row.Status != from)
            throw new InvalidOperationException($"{key} is {row.Status}.");
        row.Status = to;
        row.Version++;
        row.StageSince = now;
        row.StageDue = now.AddMinutes(30);
        if (to == "filed")
            row.CaseNumber = key;
        if (to == "dispatched")
            (row.Unit, row.TotalDue) = (SmallCity.Unit, now.AddDays(1));
        if (to == "closed")
            row.ClosedAt = now;
        context.History.Add(new EfHistory { CaseKey = key, Seq = row.Version, At = now, Actor = actor, Operation = Guid.CreateVersion7(), Kind = to, Data = data });
        await context.SaveChangesAsync(cancellationToken);
    }
}
