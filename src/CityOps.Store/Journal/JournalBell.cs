using System.Threading.Channels;

namespace CityOps.Journal;

/// <summary>Rung after each commit: once for the tail of this process, and once for those of the others. Nobody waits for it.</summary>
internal sealed class JournalBell
{
    private static readonly BoundedChannelOptions One = new(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true };

    private readonly Channel<bool> _here = Channel.CreateBounded<bool>(One);
    private readonly Channel<bool> _elsewhere = Channel.CreateBounded<bool>(One);

    /// <summary>Rings for the tail of this process; whoever reads takes what has rung meanwhile as one.</summary>
    public ChannelReader<bool> Here => _here.Reader;

    /// <summary>Rings for those who tell the other processes.</summary>
    public ChannelReader<bool> Elsewhere => _elsewhere.Reader;

    /// <summary>Something was committed by this process.</summary>
    public void Ring()
    {
        _here.Writer.TryWrite(true);
        _elsewhere.Writer.TryWrite(true);
    }

    /// <summary>Something may have been committed by another process.</summary>
    public void RingHere() => _here.Writer.TryWrite(true);
}
