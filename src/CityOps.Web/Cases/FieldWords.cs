using CityOps.Languages;

namespace CityOps.Cases;

/// <summary>Names of the fields of commands, as forms and refusals name them.</summary>
internal static class FieldWords
{
    public static readonly Word Type = new("类别", "Type");
    public static readonly Word Condition = new("情况", "Condition");
    public static readonly Word Address = new("地址", "Address");
    public static readonly Word Contact = new("联系方式", "Contact");
    public static readonly Word Text = new("说明", "Explanation");
    public static readonly Word Opinion = new("意见", "Opinion");
    public static readonly Word Photos = new("照片", "Photographs");
    public static readonly Word Reason = new("理由", "Reason");
    public static readonly Word ReasonText = new("理由说明", "Explanation of the reason");
    public static readonly Word Collector = new("监督员", "Inspector");
    public static readonly Word Unit = new("单位", "Unit");
    public static readonly Word Person = new("责任人", "Person responsible");
    public static readonly Word RightUnit = new("应由谁处置", "Who should handle it");
    public static readonly Word Cause = new("原因", "Cause");
    public static readonly Word LegalBasis = new("法律依据", "Legal basis");
    public static readonly Word Ground = new("情形", "Ground");
    public static readonly Word Finding = new("核实结果", "Finding");
    public static readonly Word Result = new("核查结果", "Result");
    public static readonly Word Decision = new("决定", "Decision");
    public static readonly Word HandledBy = new("处置人", "Handled by");
    public static readonly Word Cost = new("费用（元）", "Cost (yuan)");
    public static readonly Word Due = new("时限", "Due");
    public static readonly Word NewDue = new("延至", "Until");
    public static readonly Word PlannedUntil = new("计划恢复", "Planned until");
    public static readonly Word Form = new("申请表编号", "Number of the form");
    public static readonly Word Kind = new("方式", "Way");
    public static readonly Word Master = new("主案卷", "Case to merge into");
    public static readonly Word Article = new("知识库条目", "Article of the knowledge base");
    public static readonly Word Answer = new("答复", "Answer");
    public static readonly Word Rating = new("满意度", "Rating");
    public static readonly Word Incident = new("突发事件编号", "Number of the incident");
    public static readonly Word NewCase = new("新案卷编号", "Number of the new case");
    public static readonly Word Before = new("处置前", "Before");
    public static readonly Word After = new("处置后", "After");
    public static readonly Word Found = new("现场情况", "What was found");
    public static readonly Word Done = new("处置情况", "What was done");
    public static readonly Word Source = new("来源", "Source");
    public static readonly Word Duplicate = new("被并入的案卷", "Case merged in");

    /// <summary>By the name that a refusal gives it.</summary>
    public static Word Of(string field) => field switch
    {
        "address" => Address,
        "contact" => Contact,
        "condition" => Condition,
        "evidence.text" => Text,
        "reason.code" => Reason,
        "reason.text" => ReasonText,
        "collector" => Collector,
        "person" => Person,
        "cause" => Cause,
        "legal_basis" => LegalBasis,
        "handled_by" => HandledBy,
        "article" => Article,
        "incident" => Incident,
        "new_case" => NewCase,
        "duplicate" => Duplicate,
        "form" => Form,
        "source" => Source,
        "finding" => Finding,
        "ground" => Ground,
        "kind" => Kind,
        "rating" => Rating,
        _ => Text,
    };
}
