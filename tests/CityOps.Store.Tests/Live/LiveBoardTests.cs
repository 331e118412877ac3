using Microsoft.Extensions.Logging.Abstractions;

namespace CityOps.Live;

public sealed class LiveBoardTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_board_that_cannot_be_read_is_as_old_as_what_it_shows_until_it_can()
    {
        var tail = new SaidTail { CaughtUpAt = Start };
        using var board = new FailingBoard(new LiveBoardGround(tail, TimeProvider.System, NullLoggerFactory.Instance));
        await board.StartAsync(CancellationToken.None);
        Assert.Equal(Start, board.FreshAt);

        board.Fails = true;
        tail.Tell();
        var tries = board.Tries;
        tail.CaughtUpAt = Start.AddMinutes(5);
        while (board.Tries < tries + 4)
        {
            Assert.Equal(Start, board.FreshAt);
            await Task.Yield();
        }

        board.Fails = false;
        while (board.FreshAt != Start.AddMinutes(5))
            await Task.Delay(10);
        Assert.True(board.WasWhole);
        await board.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_board_is_not_fresh_while_it_reads_what_it_heard_and_is_when_nothing_is_heard()
    {
        var tail = new SaidTail { CaughtUpAt = Start };
        using var board = new FailingBoard(new LiveBoardGround(tail, TimeProvider.System, NullLoggerFactory.Instance));
        await board.StartAsync(CancellationToken.None);
        tail.CaughtUpAt = Start.AddSeconds(1);
        Assert.Equal(Start.AddSeconds(1), board.FreshAt);

        board.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        tail.Tell();
        while (!board.IsReading)
            await Task.Delay(5);
        tail.CaughtUpAt = Start.AddSeconds(2);
        Assert.Equal(Start.AddSeconds(1), board.FreshAt);
        board.Gate.SetResult();
        while (board.FreshAt != Start.AddSeconds(2))
            await Task.Delay(5);
        await board.StopAsync(CancellationToken.None);
    }

    /// <summary>A tail that tells what the test says.</summary>
    private sealed class SaidTail : IJournalTail
    {
        private ITailListener? _listener;
        private long _version;

        public DateTimeOffset? CaughtUpAt { get; set; }

        public IDisposable Subscribe(string word, ITailListener listener)
        {
            _listener = listener;
            return new MemoryStream();
        }

        public void Tell() => _listener!.Told([new ThingChanged("thing/one", ++_version, [])]);
    }

    private sealed class FailingBoard(LiveBoardGround ground) : LiveBoard("thing", ground)
    {
        private volatile bool _fails;
        private volatile int _tries;
        private volatile bool _isReading;

        public bool Fails
        {
            set => _fails = value;
        }

        public int Tries => _tries;

        public bool IsReading => _isReading;

        /// <summary>The last reading that succeeded was of everything.</summary>
        public bool WasWhole { get; private set; }

        public TaskCompletionSource? Gate { get; set; }

        protected override async Task RefreshAsync(IReadOnlyList<ThingChanged> heard, bool everything, CancellationToken cancellationToken)
        {
            _tries++;
            _isReading = true;
            if (Gate is { } gate)
                await gate.Task.WaitAsync(cancellationToken);
            _isReading = false;
            if (_fails)
                throw new InvalidOperationException("It cannot be read.");
            WasWhole = everything;
        }

        protected override Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
