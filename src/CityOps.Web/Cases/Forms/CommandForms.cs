using System.Collections.Immutable;
using CityOps.Accounts;

namespace CityOps.Cases.Forms;

/// <summary>The forms of all commands that people give, and which of them a viewer may use now.</summary>
internal static class CommandForms
{
    /// <summary>Every form. What the system does by itself has none, and a report has a screen of its own.</summary>
    public static readonly ImmutableArray<CommandForm> All =
        [.. IntakeForms.All, .. FilingForms.All, .. DispatchForms.All, .. HandlingForms.All, .. CheckForms.All];

    /// <summary>What comes first in a status. The first that is legal is the one that is shown open.</summary>
    private static readonly ImmutableArray<Type> MainPath =
    [
        typeof(VerifyReply), typeof(CheckReply), typeof(RejectCase), typeof(AcceptCase), typeof(SendVerify), typeof(RegisterCase), typeof(DirectAnswer), typeof(FileCase),
        typeof(ReviewSelfHandling), typeof(ApproveReturn), typeof(DispatchCase), typeof(ReceiveTask), typeof(SubDispatch), typeof(SubmitFeedback), typeof(SendCheck), typeof(CloseCase),
        typeof(ReworkCase), typeof(ConfirmMisdispatch), typeof(ReviewExtension), typeof(DecideExtension), typeof(DecideSuspension), typeof(ResumeHandling), typeof(SignAbnormalClose),
        typeof(RateCase), typeof(CallBackReporter), typeof(RefuseReturn), typeof(DesignateUnit), typeof(ConfirmVoid), typeof(SuperviseCase),
    ];

    private static readonly Dictionary<Type, CommandForm> ByCommand = All.ToDictionary(form => form.Command);

    /// <summary>The form of a command.</summary>
    public static CommandForm Of(Type command) => ByCommand[command];

    /// <summary>The commands that the rules may allow these posts now, the one that moves the case on first.</summary>
    public static ImmutableArray<CommandForm> Legal(CaseFile file, AccountEntry account)
    {
        var posts = account.Posts.Where(post => file.Concerns(post, account.Name)).Select(post => post.Role).ToHashSet();
        return
        [
            .. CaseTransitions.All
                .Where(line => line.From.Contains(file.Status) && line.By.Any(posts.Contains) && ByCommand.ContainsKey(line.Command))
                .Select(line => ByCommand[line.Command])
                .Where(form => form.Fits(file) && AskedFor(form, file, account.Name))
                .OrderBy(form => Rank(form.Command, file)),
        ];
    }

    /// <summary>A verification or check is answered by the one who was asked.</summary>
    private static bool AskedFor(CommandForm form, CaseFile file, string account) =>
        form.Command != typeof(VerifyReply) && form.Command != typeof(CheckReply) ? true
        : form.Command == typeof(VerifyReply) || file.Asked is null || file.Asked == account;

    /// <summary>What was found not to be so goes the way out first.</summary>
    private static int Rank(Type command, CaseFile file) =>
        command == typeof(ProposeRejection) && file.View.Finding is not (null or VerifyFinding.True) ? -1
        : MainPath.IndexOf(command) is var at and >= 0 ? at
        : MainPath.Length;
}
