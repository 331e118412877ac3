using CityOps.Languages;

namespace CityOps.Postures;

/// <summary>What is said of rights that a posture raises.</summary>
internal static class RaisedWords
{
    public static readonly Word Title = new("权限提升", "Raised rights");
    public static readonly Word Gets = new("{0}：可{1}", "{0}: may {1}");
    public static readonly Word Given = new("切换后生效，随态势结束而收回，每次使用都记入审计", "From the switch until the posture ends; each use is marked for the audit");
    public static readonly Word TakenBack = new("提升的权限随切换收回", "Raised rights end with the switch");
    public static readonly Word NoneRaised = new("不提升任何权限", "No right is raised");
    public static readonly Word Acts = new("提升权限的使用记录", "Acts by raised rights");
    public static readonly Word NoActs = new("还没有使用过。", "None so far.");
    public static readonly Word ByPosture = new("{0}·{1}", "{0}, {1}");
    public static readonly Word Yours = new("应急态势提升：您可{0}，记入审计。", "Raised by the emergency: you may {0}; it is marked for the audit.");
    public static readonly Word Used = new("依据{1}的“{0}”态势，以提升的权限办理（{2}）", "did this by a right that the posture '{0}' of {1} raised: to {2}");
    public static readonly Word SentUnit = new("对 {0} 的上述处置依据“{1}”态势（{2}）提升的权限", "did this with {0} by a right that the posture '{1}' of {2} raised");

    public static Word Of(RaisedRight right) => right switch
    {
        RaisedRight.DecideLevelThree => new("启动、调整、终止三级响应", "begin, change and end responses of level III"),
        RaisedRight.SendUnits => new("派遣、预派本辖区单位", "send and reserve the units of its area"),
        RaisedRight.DrawZones => new("划定、解除区域", "draw and lift zones"),
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "No words for this right."),
    };

    /// <summary>That something was done by a raised right, without its subject.</summary>
    public static string Sentence(RaisedUse use, Speech speech, Func<string, string> areaName) =>
        speech[Used, speech[PostureWords.Of(use.Posture)], areaName(use.Area), speech[Of(use.Right)]];
}
