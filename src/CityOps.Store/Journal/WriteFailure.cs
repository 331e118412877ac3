using System.Net.Sockets;
using Npgsql;

namespace CityOps.Journal;

/// <summary>What a failed attempt to write a batch means for it.</summary>
internal enum WriteFailure
{
    /// <summary>One of the writes can never be taken: find it, the others go on.</summary>
    Refused,

    /// <summary>An operation is there already, or another process took the same step meanwhile: write again, carefully.</summary>
    Taken,

    /// <summary>One of the writes waits for a row that somebody else has locked: find it, the others go on.</summary>
    Locked,

    /// <summary>The database cannot write now. Try again.</summary>
    Unavailable,
}

internal static class WriteFailures
{
    public static WriteFailure Of(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => WriteFailure.Locked,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "journal_pkey" or "journal_operation" } => WriteFailure.Taken,
        ContestedBatchException => WriteFailure.Taken,
        PostgresException refusal => IsTransient(refusal) ? WriteFailure.Unavailable : WriteFailure.Refused,
        NpgsqlException or IOException or SocketException or TimeoutException or OperationCanceledException => WriteFailure.Unavailable,

        // The driver's words for a connection that it has closed itself, and for one disposed of.
        InvalidOperationException { Source: nameof(Npgsql) } => WriteFailure.Unavailable,
        _ => WriteFailure.Refused,
    };

    /// <summary>True when the session goes on after this failure; otherwise its connection is of no use any more.</summary>
    public static bool LeavesSession(Exception exception) =>
        exception is SummaryOutOfStepException or ContestedBatchException or PostgresException { InvariantSeverity: "ERROR" };

    private static bool IsTransient(PostgresException error) =>
        error.InvariantSeverity != "ERROR"
        || error.SqlState is PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.ObjectInUse
        || error.SqlState[..2] is ConnectionException or TransactionRollback or InsufficientResources or OperatorIntervention or SystemError;

    private const string ConnectionException = "08";
    private const string TransactionRollback = "40";
    private const string InsufficientResources = "53";
    private const string OperatorIntervention = "57";
    private const string SystemError = "58";
}
