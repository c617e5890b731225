using CreditScoring.Learning;

namespace CreditScoring.Tests.Learning;

public sealed class GroupMediansTests
{
    static readonly GroupMedianLearner Learner = new("test", [GroupKey.Bands("AGE", 30, 50)], [new("INCOME", "DEVIATION"), new("INCOME", "MEDIAN", IsDeviation: false)]);

    // 20 clients of 25 years with incomes 1 to 20 (median 10.5), 21 of 40 with 100 to 120 (median 110), 3 of 70 with 1,000.
    static readonly ILearnedFeatures Learned = Learner.Learn(SomeClients.Training(
        ("AGE", [.. Enumerable.Repeat(25f, 20), .. Enumerable.Repeat(40f, 21), .. Enumerable.Repeat(70f, 3)]),
        ("INCOME", [.. Numbers(1, 20), .. Numbers(100, 21), .. Enumerable.Repeat(1_000f, 3)])));

    [Theory]
    [InlineData(25, 12, 1.5)] // 12 less 10.5, the mean of the two middle incomes
    [InlineData(40, 100, -10)] // 100 less 110
    [InlineData(30, 110, 0)] // 30 is of the middle band: bands are [lower, upper)
    [InlineData(29.9, 10.5, 0)]
    public void Compares_a_client_with_the_median_of_the_group(float age, float income, float deviation) =>
        Assert.Equal(deviation, SomeClients.Of(Learned, age, income, income)[0]);

    [Theory]
    [InlineData(70)] // three clients are too few
    [InlineData(float.NaN)] // nobody's age is missing
    public void Takes_the_median_of_all_clients_for_a_group_of_few_or_none(float age) =>
        // 44 incomes: the 22nd and 23rd in order are 101 and 102.
        Assert.Equal([1_000 - 101.5f, 101.5f], SomeClients.Of(Learned, age, 1_000, 1_000));

    [Fact]
    public void Leaves_a_missing_value_missing_and_still_tells_the_median() =>
        Assert.Equal([float.NaN, 110], SomeClients.Of(Learned, 40, float.NaN, float.NaN));

    [Fact]
    public void Does_not_count_missing_values_in_a_median()
    {
        var learned = Learner.Learn(SomeClients.Training(
            ("AGE", [.. Enumerable.Repeat(25f, 25)]), ("INCOME", [.. Numbers(1, 20), .. Enumerable.Repeat(float.NaN, 5)])));

        Assert.Equal(10.5f, SomeClients.Of(learned, 25, 0, 0)[1]);
    }

    static IEnumerable<float> Numbers(int first, int count) => Enumerable.Range(first, count).Select(number => (float)number);
}
