package ma.hawafiz.payroll.reading.annual;

import org.jspecify.annotations.Nullable;

/**
 * What an état 9421 says of one person and year. Amounts in centimes. The lists differ in what they tell, so that all but
 * the name may be missing outside the permanent staff.
 *
 * @param line the line of the file the person's element begins on
 * @param position of the person in the list, from 1
 * @param cnss nine digits; zeros where none is given, and then there is a CIN
 * @param rbi revenu brut imposable of the year
 * @param ir impôt sur le revenu withheld in the year
 */
public record AnnualLine(
        long line,
        int position,
        StaffList list,
        String cnss,
        @Nullable String cin,
        String lastName,
        String firstName,
        @Nullable Long rbi,
        @Nullable Long ir,
        @Nullable Integer days,
        @Nullable Integer reductions) {}
