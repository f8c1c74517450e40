export default {
  title: "עסקים",
  table: "העסקים ומה קורה בהם עכשיו",
  column: { name: "עסק", lines: "קווים", runs: "סבבים פעילים", queued: "בתור", attention: "דורש טיפול" },
  lines: "{{active}} מתוך {{max}}",
  attention_none: "הכול תקין",
  empty: { title: "עדיין אין עסקים", text: "לכל עסק אנשי קשר, קווים וסבבים משלו." },
  none_of_mine: { title: "אינך משויך לאף עסק", text: "אפשר לבקש ממנהל של עסק להוסיף אותך." },
  total: {
    lines: "קווים בשימוש",
    runs: "סבבים פעילים",
    queued: "ממתינים בתור",
  },
  role: { owner: "בעלים", admin: "ניהול", agent: "תפעול", viewer: "צפייה" },
};
