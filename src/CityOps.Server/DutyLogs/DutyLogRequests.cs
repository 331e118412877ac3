namespace CityOps.DutyLogs;

/// <summary>Opens a shift's log.</summary>
/// <param name="Centre">The centre on duty.</param>
/// <param name="OperationId">Repeat the request with the same one when no answer came; made up by the server when absent.</param>
internal sealed record OpenRequest(string Centre, Guid? OperationId = null);

/// <summary>Notes something.</summary>
internal sealed record AddEntryRequest(DutyCategory Category, string Text, Guid? OperationId = null);

/// <summary>Corrects an entry.</summary>
internal sealed record CorrectEntryRequest(int Entry, string Text, string Reason, long? ExpectedVersion = null, Guid? OperationId = null);

/// <summary>Offers the shift.</summary>
internal sealed record HandOverRequest(string To, string OpenMatters, Guid? OperationId = null);

/// <summary>Takes the shift over.</summary>
internal sealed record TakeOverRequest(Guid? OperationId = null);

/// <summary>What the one who gave a command is told.</summary>
/// <param name="OperationId">The operation; the same answer comes for the same one.</param>
/// <param name="Version">Version of the log after the command.</param>
/// <param name="Entry">Number of the entry, where the command was about one.</param>
/// <param name="Status">Where the log stands.</param>
internal sealed record CommandAnswer(Guid OperationId, long Version, int? Entry, DutyLogStatus Status);

/// <summary>One journal row of a log.</summary>
internal sealed record HistoryLine(long Seq, DateTimeOffset At, string Actor, Guid OperationId, string Kind, int Schema, System.Text.Json.JsonElement Data);
