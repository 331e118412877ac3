namespace CityOps.Chaos;

/// <summary>What all writers of a scenario said: what they sent, and what they were answered.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<Guid, MarkCommand> _sent = [];
    private readonly Dictionary<Guid, Acknowledgement> _answered = [];
    private readonly List<string> _wrong = [];

    public IReadOnlyDictionary<Guid, MarkCommand> Sent => _sent;

    public IReadOnlyDictionary<Guid, Acknowledgement> Answered => _answered;

    /// <summary>What contradicts itself in the writers' own words.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Answers heard, repeated ones among them.</summary>
    public long Answers { get; private set; }

    /// <summary>Attempts that the writers themselves saw fail.</summary>
    public long Troubles { get; private set; }

    /// <summary>Commands whose outcome nobody was told: their writer was killed.</summary>
    public IReadOnlyList<MarkCommand> Unanswered => [.. _sent.Values.Where(command => !_answered.ContainsKey(command.Operation.Value))];

    /// <summary>Takes in one line of a writer.</summary>
    /// <returns>True for an answer.</returns>
    public bool Note(string line)
    {
        var (word, rest) = line.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? (line[..space], line[(space + 1)..]) : (line, "");
        switch (word)
        {
            case Speech.Try:
                var command = MarkCommand.Parse(rest);
                _sent.TryAdd(command.Operation.Value, command);
                return false;
            case Speech.Acknowledged:
                Answer(Acknowledgement.Parse(rest));
                return true;
            case Speech.Trouble:
                Troubles++;
                return false;
            case Speech.Ready:
                return false;
            default:
                _wrong.Add(line);
                return false;
        }
    }

    private void Answer(Acknowledgement answer)
    {
        Answers++;
        if (!_answered.TryAdd(answer.Operation, answer) && _answered[answer.Operation] != answer)
            _wrong.Add($"answered {_answered[answer.Operation]}, then {answer}");
    }
}
