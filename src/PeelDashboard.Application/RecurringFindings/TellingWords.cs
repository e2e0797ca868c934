namespace PeelDashboard.Application.RecurringFindings;

public static class TellingWords
{
    private const double OfTheTrade = 0.35;

    private static readonly HashSet<string> SayNothing = Stems(
        "the a an and or of to in on by for with its it is are be been being that this those these from as at should must force "
            + "constabulary police make made makes making "
        + "sure ensure ensures ensuring improve improves improved improvement improvements their which who they where them not will can "
        + "into so such needs need needed more has "
        + "have had do does doing hmic hmicfrs inspection found find we our was were but also all any some than then there when what how "
        + "if while may might could would about "
        + "other use used uses using due including include includes well good better best between during through both only no out up over "
        + "under within across new further work "
        + "works working provide provides provided part able because less few many most often one two three you your he she his her him "
        + "percent year years month time current "
        + "currently still yet doesn't isn't don't haven't aren't area areas way ways number take taken takes key clear set place plan "
        + "plans planned level levels approach "
        + "process processes effective effectively staff officer officers public service services support supported supports understand "
        + "understanding understood identify "
        + "identified identifies identifying increase increased response");

    private static readonly HashSet<string> Common = Stems(
        "crime crimes anti social serious organised organisation organisational partner partners multi agency agencies victim victims "
            + "vulnerable vulnerability investigation "
        + "investigate offender offenders offence prevent prevention appropriate however deliver local community communities people person "
        + "manage managed managing management "
        + "operational order ability consistent consistently sufficient harm protect threat risk involve case cases incident incidents "
        + "call calls posed train training requir "
        + "experience meet deal addition routinely term long team teams opportunities opportunity initial control room strategy strategic "
        + "senior");

    /// <summary>Those of a sentence's stems that count; the force's own name does not.</summary>
    public static HashSet<string> In(IEnumerable<string> stems, IReadOnlySet<string> forceName) =>
        [.. stems.Where(stem => stem.Length > 2 && !SayNothing.Contains(stem) && !forceName.Contains(stem) && !char.IsAsciiDigit(stem[0]))];

    public static double Weight(string stem) => Common.Contains(stem) ? OfTheTrade : 1;

    public static bool IsRare(string stem) => !Common.Contains(stem);

    private static HashSet<string> Stems(string words) => [.. words.Split(' ').SelectMany(WordStems.Of)];
}
