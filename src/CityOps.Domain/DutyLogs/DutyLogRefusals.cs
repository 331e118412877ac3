namespace CityOps.DutyLogs;

/// <summary>Codes of the refusals of a duty log.</summary>
public static class DutyLogRefusals
{
    /// <summary>Nobody has opened it yet.</summary>
    public const string NotOpened = "duty_log_not_opened";

    /// <summary>It is open already. Arguments: by.</summary>
    public const string AlreadyOpened = "duty_log_already_opened";

    /// <summary>It was taken over and is closed.</summary>
    public const string Closed = "duty_log_closed";

    /// <summary>A text is blank, too long or holds control characters. Arguments: field.</summary>
    public const string TextInvalid = "text_invalid";

    /// <summary>There is no such category. Arguments: category.</summary>
    public const string CategoryUnknown = "duty_category_unknown";

    /// <summary>There is no entry of that number. Arguments: entry.</summary>
    public const string EntryUnknown = "duty_entry_unknown";

    /// <summary>Only the author corrects an entry. Arguments: author.</summary>
    public const string NotTheAuthor = "not_the_author";

    /// <summary>Only the post on duty hands over. Arguments: on_duty.</summary>
    public const string NotOnDuty = "not_on_duty";

    /// <summary>A post does not hand over to itself.</summary>
    public const string SamePost = "same_post";

    /// <summary>The shift was not offered yet.</summary>
    public const string NotOffered = "duty_not_offered";

    /// <summary>The shift was offered to another post. Arguments: offered_to.</summary>
    public const string NotOfferedToYou = "duty_offered_to_another";
}
