using System.Globalization;
using CityOps.Cases;
using CityOps.Commands;

namespace CityOps.Postures;

/// <summary>
/// The posture of a city or district. Two things make it: what people decided, and the responses under way; the stronger holds. So the end of
/// the last response returns it to what was decided, whoever ends it.
/// </summary>
public sealed class PostureRules : IRules<PostureState, PostureCommand, PostureGround, PostureEvent, PostureReceipt>
{
    private PostureRules()
    {
    }

    /// <inheritdoc />
    public static PostureState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision<PostureEvent, PostureReceipt> Decide(PostureState state, PostureCommand command, in DecisionContext<PostureGround> context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var step = Step(state, command, context.Facts);
        if (step.Refusal is { } refusal)
            return refusal;
        var happening = new Happening(context.Now, command.Actor);
        var events = step.Events.ToList();
        var after = events.Aggregate(state, (before, happened) => Apply(before, happened, happening));
        if (after is { Pause: { } pause, Posture: < Posture.Warning })
        {
            // Nobody has to think of it: with the posture ends what was ordered in it.
            var resumed = new PostureLimitsResumed(pause.Id, null);
            events.Add(resumed);
            after = Apply(after, resumed, happening);
        }

        return Decision<PostureEvent, PostureReceipt>.Of(new PostureReceipt(after.Posture, after.Level, after.Pause?.Id), events);
    }

    /// <inheritdoc />
    public static PostureState Apply(PostureState state, PostureEvent happened, Happening happening)
    {
        ArgumentNullException.ThrowIfNull(state);
        var after = Change(state, happened, happening);
        return after.Posture == state.Posture ? after : after with { Since = happening.At, Proposed = null };
    }

    /// <summary>The posture as people see it.</summary>
    public static PostureView ViewOf(PostureState state, string area, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        var floor = state.Responses.Exists(response => response.Incident == state.Decided?.Incident) ? Posture.Normal : state.Floor;
        return new PostureView(area, version, state.Posture, state.Since, state.Level, state.Held, state.Decided, state.Responses, state.Proposed, state.Pause, floor);
    }

    private static PostureStep Step(PostureState state, PostureCommand command, PostureGround ground)
    {
        if (!ground.AreaKnown)
            return Refusal.Of(PostureRefusals.AreaUnknown);
        if (PostureChecks.Flaw(command, ground) is { } flaw)
            return flaw;
        return command switch
        {
            SwitchPosture change => Switch(state, change, ground),
            ProposePosture propose => Propose(state, propose, ground),
            PauseLimits pause => MayDecide(state.Posture, state, ground) ?? Pause(state.Posture, pause.Operation.Value, pause.Areas, pause.Reason),
            LiftPause lift => MayDecide(state.Posture, state, ground) ?? (state.Pause is { } pause
                ? new PostureLimitsResumed(pause.Id, lift.Reason)
                : Refusal.Of(PostureRefusals.NothingPaused)),
            HoldPosture hold => Hold(state, hold, ground),
            ReleasePosture release => Release(state, release, ground),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
        };
    }

    private static PostureStep Switch(PostureState state, SwitchPosture command, PostureGround ground)
    {
        var stronger = command.Posture > state.Posture ? command.Posture : state.Posture;
        if (MayDecide(stronger, state, ground) is { } refused)
            return refused;
        if (command.Posture == state.Posture)
            return Refusal.Of(PostureRefusals.Unchanged, "posture", Words.Kebab.Of(state.Posture));
        if (command.Posture < state.Held)
        {
            return PostureStep.Refuse(
                PostureRefusals.ResponseUnderWay,
                ("posture", Words.Kebab.Of(state.Held)),
                ("count", state.Responses.Count.ToString(CultureInfo.InvariantCulture)));
        }

        var floor = command.Posture == state.Held ? Posture.Normal : command.Posture;
        var switched = new PostureSwitched(command.Posture, state.Posture, floor, command.Reason, command.Incident);
        if (command.PauseAreas is not { } areas)
            return switched;
        var pause = Pause(command.Posture, command.Operation.Value, areas, command.Reason);
        return pause.Refusal is null ? new PostureStep([switched, .. pause.Events], null) : pause;
    }

    private static PostureStep Pause(Posture posture, Guid id, IReadOnlyList<string> areas, string reason) => posture >= Posture.Warning
        ? new PostureLimitsPaused(id, areas, reason)
        : Refusal.Of(PostureRefusals.PauseNeedsMore, "posture", Words.Kebab.Of(posture));

    private static PostureStep Propose(PostureState state, ProposePosture command, PostureGround ground)
    {
        if (command.Posture == state.Posture)
            return Refusal.Of(PostureRefusals.Unchanged, "posture", Words.Kebab.Of(state.Posture));
        return Covering(ground, PostureAuthority.MayPropose, command.Posture) ?? (PostureStep)new PostureProposed(command.Posture, command.Reason);
    }

    private static PostureStep Hold(PostureState state, HoldPosture command, PostureGround ground)
    {
        if (BySystem(ground) is { } refusal)
            return refusal;
        var held = new PostureResponseHeld(command.Incident, command.Level, command.Exercise, Posture.Normal);
        var known = state.Responses.Find(response => response.Incident == command.Incident);
        return known is not null && known.Level == command.Level && known.Exercise == command.Exercise
            ? Refusal.Of(PostureRefusals.Unchanged, "posture", Words.Kebab.Of(state.Posture))
            : held with { Posture = Change(state, held, default).Posture };
    }

    private static PostureStep Release(PostureState state, ReleasePosture command, PostureGround ground)
    {
        if (BySystem(ground) is { } refusal)
            return refusal;
        if (!state.Responses.Exists(response => response.Incident == command.Incident))
            return Refusal.Of(PostureRefusals.Unchanged, "posture", Words.Kebab.Of(state.Posture));

        // What was decided for this incident ends with it; what was decided for its own sake stays until somebody decides again.
        var floor = state.Decided?.Incident == command.Incident ? Posture.Normal : state.Floor;
        var ended = new PostureResponseEnded(command.Incident, floor, Posture.Normal);
        return ended with { Posture = Change(state, ended, default).Posture };
    }

    private static PostureStep? MayDecide(Posture posture, PostureState state, PostureGround ground) =>
        Covering(ground, role => PostureAuthority.MayDecide(role, posture, state.Level), posture) is { } refusal ? refusal : (PostureStep?)null;

    /// <summary>A post that may, and whose own area covers the whole of this one.</summary>
    private static Refusal? Covering(PostureGround ground, Func<CaseRole, bool> may, Posture posture)
    {
        var posts = ground.Posts.Where(post => may(post.Role)).ToArray();
        if (posts.Length == 0)
            return Refusal.Of(PostureRefusals.NotYours, "posture", Words.Kebab.Of(posture));
        return posts.Any(post => post.Covers(ground.Area)) ? null : Refusal.Of(PostureRefusals.OutsideArea, "area", ground.Area);
    }

    private static Refusal? BySystem(PostureGround ground) =>
        ground.Posts.Any(post => post.Role == CaseRole.System) ? null : Refusal.Of(PostureRefusals.NotYours, "posture", Words.Kebab.Of(Posture.Emergency));

    private static PostureState Change(PostureState state, PostureEvent happened, Happening happening) => happened switch
    {
        PostureSwitched switched => state with { Floor = switched.Floor, Decided = new PostureDecision(switched.Posture, switched.Reason, switched.Incident, happening.Actor, happening.At), Proposed = null },
        PostureProposed proposed => state with { Proposed = new PostureProposal(proposed.Posture, proposed.Reason, happening.Actor, happening.At) },
        PostureResponseHeld held => state with { Responses = Held(state, held, happening) },
        PostureResponseEnded ended => state with { Floor = ended.Floor, Responses = state.Responses.RemoveAll(response => response.Incident == ended.Incident) },
        PostureLimitsPaused paused => state with { Pause = new PosturePause(paused.Pause, paused.Areas, paused.Reason, happening.Actor, happening.At) },
        PostureLimitsResumed => state with { Pause = null },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event."),
    };

    private static System.Collections.Immutable.ImmutableList<PostureResponse> Held(PostureState state, PostureResponseHeld held, Happening happening)
    {
        var at = state.Responses.FindIndex(response => response.Incident == held.Incident);
        return at < 0
            ? state.Responses.Add(new PostureResponse(held.Incident, held.Level, held.Exercise, happening.At))
            : state.Responses.SetItem(at, state.Responses[at] with { Level = held.Level, Exercise = held.Exercise });
    }
}
