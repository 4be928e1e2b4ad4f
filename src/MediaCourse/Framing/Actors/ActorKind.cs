namespace MediaCourse.Framing.Actors;

/// <summary>What a text's actor is.</summary>
public enum ActorKind
{
    /// <summary>A person with a name.</summary>
    Person,

    /// <summary>A country, also named by its capital ("Beijing refused") or its side ("the Chinese side").</summary>
    Country,

    /// <summary>A body with a name: a ministry, party, company, delegation.</summary>
    Body,

    /// <summary>Several people without a name: "Chinese officials", "both sides".</summary>
    Group,

    /// <summary>Somebody who is called by office or work only, and whom the text does not show to be anybody named.</summary>
    Unnamed,

    /// <summary>A name that stands behind "in", "to" or "from" as a rule: where something happens, no actor.</summary>
    Place,

    /// <summary>A name of which the text does not show what it is.</summary>
    Unclear,
}
